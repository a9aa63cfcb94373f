import { followUpsText } from '../text/follow-ups.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import styles from './follow-ups.module.css';

/** By when, and whether that is past. */
export function DueWords({ dueAt }: Readonly<{ dueAt: number | null }>) {
  if (dueAt === null) return null;
  const now = Date.now();
  const overdue = dueAt < now;
  const when = relativeDate(dueAt, now);
  return (
    <time
      className={styles['due']}
      data-overdue={overdue || undefined}
      dateTime={new Date(dueAt).toISOString()}
      title={fullDate(dueAt)}
    >
      {overdue ? followUpsText.overdue(when) : followUpsText.dueOn(when)}
    </time>
  );
}
