import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';
import { useCard } from './use-card.ts';

/** The tags of a customer, with those in use to choose from while typing. */
export function TagsField({ customer }: Readonly<{ customer: Customer }>) {
  const save = useCard(customer);
  const inUse = useQuery(queries.customers.tags.queryOptions({ input: {} })).data ?? [];
  const change = (next: readonly string[]): void => {
    const there = new Set(next.map((tag) => tag.trim()).filter((tag) => tag !== ''));
    const tags = {
      ...Object.fromEntries(customer.tags.map((tag) => [tag, there.has(tag)])),
      ...Object.fromEntries([...there].map((tag) => [tag, true])),
    };
    void save(cardText.changed(cardText.tags, customer.name), { tags });
  };
  return (
    <TagsInput
      className={styles['tags'] ?? ''}
      size="xs"
      aria-label={cardText.tags}
      placeholder={cardText.tagsPlaceholder}
      value={[...customer.tags]}
      data={inUse.map(({ tag }) => tag)}
      limit={8}
      clearable={false}
      onChange={change}
    />
  );
}
