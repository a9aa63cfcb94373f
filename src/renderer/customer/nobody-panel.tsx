import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { customerText } from '../text/customer.ts';
import styles from './customer.module.css';

type Props = Readonly<{ aside: boolean; overlay: boolean; onClose: () => void }>;

/** In the customer's place, where a conversation has none: why. */
export function NobodyPanel({ aside, overlay, onClose }: Props) {
  return (
    <aside className={styles['panel']} data-overlay={overlay} aria-label={customerText.panel}>
      <ActionIcon className={styles['close'] ?? ''} aria-label={customerText.close} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
      <h2 className={styles['name']}>{customerText.nobody}</h2>
      <p className={styles['why']}>{aside ? customerText.nobodyAside : customerText.nobodyUnsure}</p>
    </aside>
  );
}
