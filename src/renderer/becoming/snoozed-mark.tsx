import { IconClockPause, IconClockPlay } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversation';
import { becomingText } from '../text/becoming.ts';
import { fullDate } from '../ui/index.ts';
import styles from './becoming.module.css';
import { shortAhead } from './short-ahead.ts';

/** Until when a conversation is put off; or since when it is back. */
export function SnoozedMark({
  conversation: { snoozedUntil },
}: Readonly<{ conversation: Pick<Conversation, 'snoozedUntil'> }>) {
  if (snoozedUntil === null) return null;
  const now = Date.now();
  const back = snoozedUntil <= now;
  const Mark = back ? IconClockPlay : IconClockPause;
  const when = shortAhead(snoozedUntil, now);
  return (
    <span className={styles['snoozed']} data-back={back} title={fullDate(snoozedUntil)}>
      <Mark size={14} stroke={1.8} aria-hidden="true" />
      {back ? becomingText.backSince(when) : becomingText.until(when)}
    </span>
  );
}
