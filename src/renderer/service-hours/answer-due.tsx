import type { Conversation } from '#shared/domain/conversation';
import { serviceHoursText } from '../text/service-hours.ts';
import { fullDate } from '../ui/index.ts';
import styles from './answer-due.module.css';
import { useMinute } from './minutes.ts';
import { timeLeft } from './time-left.ts';
import { useServiceClock } from './use-service-clock.ts';

type Props = Readonly<{
  conversation: Pick<Conversation, 'channel' | 'unansweredSince' | 'state' | 'aside' | 'snoozedUntil'>;
}>;

/** Of an open conversation whose customer waits, how much of the time for an answer is left. */
export function AnswerDue({ conversation: { channel, unansweredSince, state, aside, snoozedUntil } }: Props) {
  const clock = useServiceClock();
  const now = useMinute();
  if (clock === null || unansweredSince === null || state !== 'open' || aside) return null;
  if (snoozedUntil !== null && snoozedUntil > now) return null;
  const due = clock.answerDue(channel, unansweredSince);
  if (due === null) return null;
  const { words, standing } = timeLeft(clock, due, now);
  return (
    <span className={styles['due']} data-standing={standing} title={serviceHoursText.dueBy(fullDate(due))}>
      <span className="visually-hidden">{serviceHoursText.answer} </span>
      {words}
    </span>
  );
}
