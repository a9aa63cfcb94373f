import type { OutboxItem } from '#shared/domain/outbox';
import { todayText } from '../text/today.ts';
import { OutgoingRow } from './outgoing-row.tsx';
import styles from './today.module.css';

/** Replies that failed, or of which nobody knows whether they left, or that wait for the server. */
export function OutgoingList({ items }: Readonly<{ items: readonly OutboxItem[] }>) {
  if (items.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="outgoing-title">
      <h2 id="outgoing-title" className={styles['title']}>
        {todayText.outgoingTitle}
      </h2>
      <ul className={styles['list']}>
        {items.map((item) => (
          <OutgoingRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
