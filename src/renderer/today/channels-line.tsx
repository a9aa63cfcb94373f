import type { WaitingChannel } from '#shared/contract/today';
import { timelineText } from '../text/timeline.ts';
import { todayText } from '../text/today.ts';
import styles from './today.module.css';
import { waitingWords } from './waiting-words.ts';

/** Who has waited longest on each channel, so that none is the second-class one without anybody noticing. */
export function ChannelsLine({
  channels,
  asOf,
  onOpen,
}: Readonly<{ channels: readonly WaitingChannel[]; asOf: number; onOpen: (conversationId: string) => void }>) {
  if (channels.length < 2) return null;
  return (
    <ul className={styles['channels']} aria-label={todayText.channels}>
      {channels.map(({ channel, waiting, longest }) => (
        <li key={channel}>
          <button
            type="button"
            className={styles['channel']}
            disabled={longest === null}
            onClick={() => longest && onOpen(longest.id)}
          >
            <strong>{timelineText.channels(channel)}</strong>
            <span>{todayText.waitingOn(waiting)}</span>
            {longest && (
              <span className={styles['quiet']}>
                {todayText.longest(waitingWords(asOf - (longest.unansweredSince ?? longest.lastAt)))}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
