import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Customer } from '#shared/domain/customer';
import { useWriting } from '../composer/index.ts';
import { customerText } from '../text/customers.ts';
import styles from './customer.module.css';

/** What can be done with a customer: a button for each thing done every day. */
export function CustomerActions({ customer: { name, email } }: Readonly<{ customer: Customer }>) {
  const { write } = useWriting();
  return (
    <div className={styles['actions']}>
      {email !== null && (
        <Button
          size="xs"
          leftSection={<IconPencil size={14} aria-hidden="true" />}
          onClick={() => void write([{ name, address: email }])}
        >
          {customerText.write}
        </Button>
      )}
    </div>
  );
}
