import type { ReactNode } from 'react';
import { AnswerDue } from '../service-hours/index.ts';
import { accountsText } from '../text/accounts.ts';
import { complaintsText } from '../text/complaints.ts';
import { exportText, scheduleText } from '../text/exports.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { todayText } from '../text/today.ts';
import { withoutSubject } from '../text/channel-names.ts';
import { fullDate, relativeDate } from '../ui/index.ts';
import { LineMark } from './line-mark.tsx';
import { LineRow } from './line-row.tsx';
import { lineId, type TodayLine } from './lines.ts';
import { OutgoingWords } from './outgoing-words.tsx';
import styles from './today.module.css';
import type { LineAct } from './use-line-acts.ts';
import { hasWaitedLong, waitingWords } from './waiting-words.ts';

type Properties = Readonly<{
  line: TodayLine;
  asOf: number;
  chosen: boolean;
  acts: readonly LineAct[];
  onOpen: (() => void) | null;
  onAct: (act: LineAct) => void;
}>;

/** One thing that waits for the shop. */
export function TodayLineRow({ line, asOf, ...row }: Properties) {
  const { name, when, words } = said(line, asOf);
  return (
    <LineRow {...row} id={lineId(line)} mark={<LineMark line={line} />} name={name} when={when}>
      {words}
    </LineRow>
  );
}

function said(line: TodayLine, asOf: number): Readonly<{ name: string; when: ReactNode; words: ReactNode }> {
  switch (line.what) {
    case 'account': {
      const { address, state, lastSyncAt } = line.account;
      const read = lastSyncAt === null ? accountsText.neverSynced : accountsText.asOf(relativeDate(lastSyncAt, asOf));
      return { name: address, when: null, words: <Quiet>{`${accountsText.state[state]}. ${read}.`}</Quiet> };
    }
    case 'export': {
      const { order, failure } = line.schedule;
      const name = scheduleText.what(exportText.nouns[order.noun], exportText.presets[order.preset]);
      return { name, when: null, words: <Quiet>{failure?.message}</Quiet> };
    }
    case 'outgoing':
    case 'scheduled': {
      const { to, cc, bcc, queuedAt } = line.item;
      const everybody = [...to, ...(line.what === 'scheduled' ? [...cc, ...bcc] : [])];
      const name = todayText.outgoingTo(everybody.map((one) => one.name ?? one.address).join(', '));
      const when = line.what === 'outgoing' ? <When at={queuedAt} words={relativeDate(queuedAt, asOf)} /> : null;
      return { name, when, words: <OutgoingWords item={line.item} scheduled={line.what === 'scheduled'} /> };
    }
    case 'follow-up': {
      const { followUp, customerName } = line.due;
      const { text, dueAt } = followUp;
      if (dueAt === null) return { name: customerName, when: null, words: <p dir="auto">{text}</p> };
      const overdue = dueAt < asOf;
      const moment = relativeDate(dueAt, asOf);
      const words = overdue ? followUpsText.overdue(moment) : followUpsText.dueOn(moment);
      return {
        name: customerName,
        when: <When at={dueAt} words={words} long={overdue} />,
        words: (
          <p className={styles['whole']} dir="auto">
            {text}
          </p>
        ),
      };
    }
    case 'complaint': {
      const { complaint, customerName } = line.open;
      const open = asOf - complaint.openedAt;
      return {
        name: customerName,
        when: (
          <When
            at={complaint.openedAt}
            words={todayText.openFor(waitingWords(open))}
            long={hasWaitedLong(open) || complaint.severity === 'high'}
          />
        ),
        words: (
          <p className={styles['whole']} dir="auto">
            {complaint.severity === 'high' && <strong>{complaintsText.severities.high}: </strong>}
            {complaint.summary}
          </p>
        ),
      };
    }
    case 'waiting':
    case 'returning': {
      const { with: person, subject, preview, lastAt, unansweredSince, snoozedUntil } = line.conversation;
      const since = unansweredSince ?? lastAt;
      const when =
        line.what === 'returning' && snoozedUntil !== null ? (
          <When at={snoozedUntil} words={comesBack(snoozedUntil, asOf)} />
        ) : line.answerDue === null ? (
          <When at={since} words={todayText.waits(waitingWords(asOf - since))} long={hasWaitedLong(asOf - since)} />
        ) : (
          <span className={styles['wait']}>
            <AnswerDue conversation={line.conversation} />
          </span>
        );
      return {
        name: person.name ?? person.address,
        when,
        words: (
          <>
            <p className={styles['subject']}>
              <bdi>{subject ?? withoutSubject(line.conversation.channel)}</bdi>
            </p>
            <p className={styles['preview']} dir="auto">
              {preview}
            </p>
          </>
        ),
      };
    }
    default:
      return line satisfies never;
  }
}

function comesBack(at: number, asOf: number): string {
  return at <= asOf ? todayText.cameBack(relativeDate(at, asOf)) : todayText.comesBack(relativeDate(at, asOf));
}

function When({ at, words, long = false }: Readonly<{ at: number; words: string; long?: boolean }>) {
  return (
    <time
      className={styles['wait']}
      data-long={long || undefined}
      dateTime={new Date(at).toISOString()}
      title={fullDate(at)}
    >
      {words}
    </time>
  );
}

function Quiet({ children }: Readonly<{ children: ReactNode }>) {
  return <p className={styles['quiet']}>{children}</p>;
}
