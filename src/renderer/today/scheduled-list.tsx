import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { OutboxItem } from '#shared/domain/outbox';
import { todayText } from '../text/today.ts';
import { fullDate } from '../ui/index.ts';
import styles from './today.module.css';

/** Mails that leave at a time somebody chose, the next one first. */
export function ScheduledList({ items }: Readonly<{ items: readonly OutboxItem[] }>) {
  if (items.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="scheduled-title">
      <h2 id="scheduled-title" className={styles['title']}>
        {todayText.scheduledTitle}
      </h2>
      <ul className={styles['list']}>
        {items.map(({ id, conversationId, to, cc, bcc, subject, notBefore }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['mark']} aria-hidden="true">
              <IconClock size={20} stroke={1.6} />
            </span>
            <div className={styles['words']}>
              <p className={styles['line']}>
                <Link to="/inbox/{-$conversationId}" params={{ conversationId }} className={styles['link'] ?? ''}>
                  <bdi>
                    {todayText.outgoingTo(
                      [...to, ...cc, ...bcc].map(({ name, address }) => name ?? address).join(', '),
                    )}
                  </bdi>
                </Link>
              </p>
              <p className={styles['subject']}>
                <bdi>{subject || todayText.noSubject}</bdi>
              </p>
              <p className={styles['reason']}>{todayText.scheduledFor(fullDate(notBefore))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
