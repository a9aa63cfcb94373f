import { Stack } from '@mantine/core';
import { CountryField } from './country-field.tsx';
import { FieldsList } from './fields-list.tsx';
import { TagsList } from './tags-list.tsx';

/** What the shop itself decides about its customers' cards: fields, tags, and where its numbers are dialled. */
export function CustomersSection() {
  return (
    <Stack gap="xl">
      <FieldsList />
      <TagsList />
      <CountryField />
    </Stack>
  );
}
