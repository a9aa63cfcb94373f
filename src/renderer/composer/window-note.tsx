import type { AnswerWay } from '#shared/domain/answering';
import { audienceText } from '../text/audience.ts';
import styles from './audience-line.module.css';

/** Until when an answer is taken, where that ends; and what else there is once it has. */
export function WindowNote({ way: { until } }: Readonly<{ way: AnswerWay }>) {
  const now = Date.now();
  if (until === null) return null;
  return (
    <p className={styles['until']} data-closed={until < now}>
      {until < now ? audienceText.closed(until) : audienceText.until(until, now)}
    </p>
  );
}
