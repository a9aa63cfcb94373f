import { Button, Group } from '@mantine/core';
import { accountsText } from '../text/accounts.ts';

type Properties = Readonly<{ words: string; pending: boolean; onCancel: () => void }>;

/** The two ways out of a dialog with a form: not at all, or by sending it. */
export function FormFoot({ words, pending, onCancel }: Properties) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {accountsText.cancel}
      </Button>
      <Button type="submit" loading={pending}>
        {words}
      </Button>
    </Group>
  );
}
