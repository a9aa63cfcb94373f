import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconFlag,
  IconHeartHandshake,
  IconTrophy,
  type Icon,
} from '@tabler/icons-react';
import { amountWords } from '#shared/domain/amount';
import type { TimelineEntry } from '#shared/domain/timeline';
import { timelineText } from '../text/timeline.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import { AboutLink } from './about-link.tsx';
import { timeWords } from './days.ts';
import type { EntryProperties } from './entry.tsx';
import styles from './timeline.module.css';

type EventOfTimeline = Exclude<TimelineEntry, { type: 'said' }>;
type Properties = Omit<EntryProperties, 'entry'> & Readonly<{ entry: EventOfTimeline }>;

/** What became of a deal, a promise, a task or a complaint, on a line or two. */
export function EventEntry({ entry, position, of, chosen = false, dated = false }: Properties) {
  const { Symbol, tone, head, words, detail } = eventWords(entry);
  return (
    <article
      className={styles['entry']}
      data-chosen={chosen || undefined}
      data-look="event"
      aria-posinset={position}
      aria-setsize={of}
      aria-label={`${head}: ${words}`}
    >
      <span className={styles['mark']} data-tone={tone} aria-hidden="true">
        <Symbol size={16} stroke={1.7} />
      </span>
      <div className={styles['body']}>
        <p className={styles['meta']}>
          <span className={styles['who']} data-tone={tone}>
            {head}
          </span>
          {entry.about && <AboutLink about={entry.about} />}
          {detail !== '' && <span className={styles['detail']}>{detail}</span>}
          <time className={styles['when']} dateTime={new Date(entry.at).toISOString()} title={fullDate(entry.at)}>
            {dated ? relativeDate(entry.at, Date.now()) : timeWords(entry.at)}
          </time>
        </p>
        <p className={styles['words']} data-opened="true" dir="auto">
          {words}
        </p>
      </div>
    </article>
  );
}

type Words = Readonly<{ Symbol: Icon; tone: 'plain' | 'good' | 'bad'; head: string; words: string; detail: string }>;

function eventWords(entry: EventOfTimeline): Words {
  switch (entry.type) {
    case 'deal': {
      const { title, amount, currency, reason } = entry.deal;
      return {
        Symbol: entry.event === 'lost' ? IconCircleX : IconTrophy,
        tone: entry.event === 'won' ? 'good' : 'plain',
        head: timelineText.dealEvents[entry.event],
        words: entry.event !== 'opened' && reason ? `${title}: ${reason}` : title,
        detail: amount === null ? '' : amountWords(amount, currency),
      };
    }
    case 'follow-up': {
      const { kind, text, dueAt, outcome, outcomeNote } = entry.followUp;
      const settled = entry.event === 'settled';
      const bad = settled && (outcome === 'broken' || outcome === 'dropped');
      const names = timelineText.followUpEvents[kind];
      return {
        Symbol: bad ? IconCircleX : settled ? IconCircleCheck : kind === 'promise' ? IconHeartHandshake : IconFlag,
        tone: settled ? (outcome === 'broken' ? 'bad' : outcome === 'dropped' ? 'plain' : 'good') : 'plain',
        head: settled && outcome !== null ? names[outcome] : names.made,
        words: settled && outcomeNote ? `${text}: ${outcomeNote}` : text,
        detail: settled || dueAt === null ? '' : timelineText.due(relativeDate(dueAt, Date.now())),
      };
    }
    case 'complaint': {
      const { summary, outcome, told, severity } = entry.complaint;
      const closed = entry.event === 'closed';
      return {
        Symbol: closed ? IconCircleCheck : IconAlertTriangle,
        tone: closed ? 'good' : 'bad',
        head: timelineText.complaintEvents[entry.event],
        words: closed && outcome ? `${summary}: ${outcome}` : summary,
        detail: closed ? timelineText.told(told ?? '') : timelineText.severity[severity],
      };
    }
    default:
      return entry satisfies never;
  }
}
