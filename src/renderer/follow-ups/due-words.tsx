import { IconRepeat } from '@tabler/icons-react';
import type { FollowUp } from '#shared/domain/follow-up';
import { repetitionWords } from '#shared/text/repetition';
import { followUpsText } from '../text/follow-ups.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import styles from './follow-ups.module.css';

type Properties = Readonly<{
  followUp: Pick<FollowUp, 'dueAt' | 'repeats' | 'unlessAnswered' | 'answeredAt'>;
}>;

/** By when and whether that is past, how often, and what makes it needless. */
export function DueWords({ followUp: { dueAt, repeats, unlessAnswered, answeredAt } }: Properties) {
  const now = Date.now();
  if (answeredAt !== null)
    return <span className={styles['due']}>{followUpsText.answered(relativeDate(answeredAt, now))}</span>;
  const overdue = dueAt !== null && dueAt < now;
  return (
    <>
      {dueAt !== null && (
        <time
          className={styles['due']}
          data-overdue={overdue || undefined}
          dateTime={new Date(dueAt).toISOString()}
          title={fullDate(dueAt)}
        >
          {overdue
            ? followUpsText.overdue(relativeDate(dueAt, now))
            : followUpsText.dueOn(followUpsText.dueMoment(dueAt))}
        </time>
      )}
      {unlessAnswered && <span className={styles['due']}>{followUpsText.unlessMark}</span>}
      {repeats !== null && (
        <span className={styles['due']}>
          <IconRepeat size={12} stroke={1.8} aria-hidden="true" /> {repetitionWords(repeats, navigator.language)}
        </span>
      )}
    </>
  );
}
