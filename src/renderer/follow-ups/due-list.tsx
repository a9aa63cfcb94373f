import { IconFlag, IconHeartHandshake } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DueFollowUp } from '#shared/contract/today';
import { problemSentence } from '../core/problem.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { ProblemNote } from '../ui/index.ts';
import { DueWords } from './due-words.tsx';
import styles from './follow-ups.module.css';
import { SettleButtons } from './settle-buttons.tsx';
import { useSettle } from './use-settle.ts';

/** What was promised or planned for today or before, each once, until somebody says how it ended. */
export function DueList({ items }: Readonly<{ items: readonly DueFollowUp[] }>) {
  const { settle, error } = useSettle();
  if (items.length === 0) return null;
  return (
    <section className={styles['dueSection']} aria-labelledby="due-title">
      <h2 id="due-title" className={styles['title']}>
        {followUpsText.dueTitle} <span className={styles['count']}>{followUpsText.dueCount(items.length)}</span>
      </h2>
      <p className={styles['quiet']}>{followUpsText.dueOrder}</p>
      {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
      <ul className={styles['dueList']}>
        {items.map(({ followUp, customerName }) => (
          <li key={followUp.id} className={styles['dueRow']}>
            <span className={styles['mark']} aria-hidden="true">
              {followUp.kind === 'promise' ? (
                <IconHeartHandshake size={18} stroke={1.6} />
              ) : (
                <IconFlag size={18} stroke={1.6} />
              )}
            </span>
            <div className={styles['words']}>
              <p className={styles['line']}>
                <Link
                  to="/customers/$customerId"
                  params={{ customerId: followUp.customerId }}
                  className={styles['link'] ?? ''}
                >
                  <bdi>{customerName}</bdi>
                </Link>
                <DueWords dueAt={followUp.dueAt} />
              </p>
              <p dir="auto">{followUp.text}</p>
            </div>
            <SettleButtons followUp={followUp} onSettle={(outcome) => settle(followUp.id, outcome)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
