import type { DueFollowUp, OpenComplaint } from '#shared/contract/today';
import type { Account } from '#shared/domain/account';
import type { Conversation } from '#shared/domain/conversation';
import type { ExportSchedule } from '#shared/domain/export-schedule';
import type { OutboxItem } from '#shared/domain/outbox';
import { scheduledReplies, troubledAccounts, troubledReplies } from './trouble.ts';

/** One thing on Today, and all that is known of it. */
export type TodayLine =
  | Readonly<{ what: 'account'; account: Account }>
  | Readonly<{ what: 'outgoing' | 'scheduled'; item: OutboxItem }>
  | Readonly<{ what: 'export'; schedule: ExportSchedule }>
  | Readonly<{ what: 'follow-up'; due: DueFollowUp }>
  | Readonly<{ what: 'complaint'; open: OpenComplaint }>
  | Readonly<{ what: 'waiting' | 'returning'; conversation: Conversation; answerDue: number | null }>;

/** A part of Today; `total` counts more than its lines where not all are shown. */
export type TodayPart = Readonly<{ name: PartName; lines: readonly TodayLine[]; total: number }>;

export const partNames = [
  'accounts',
  'outgoing',
  'exports',
  'ticked',
  'due',
  'complaints',
  'unanswered',
  'returning',
  'scheduled',
] as const;
export type PartName = (typeof partNames)[number];

type Shown = Readonly<{
  unanswered: readonly Conversation[];
  unansweredTotal: number;
  answersDue: Readonly<Record<string, number | null>>;
  complaints: readonly OpenComplaint[];
  complaintsTotal: number;
  outgoing: readonly OutboxItem[];
  due: readonly DueFollowUp[];
  dueTotal: number;
  returning: readonly Conversation[];
  tickedFollowUps: readonly DueFollowUp[];
  tickedComplaints: readonly OpenComplaint[];
  tickedConversations: readonly Conversation[];
  accounts: readonly Account[];
}>;

/** Everything on Today in the order it is shown and walked through; a part without lines is left out. */
export function partsOf(shown: Shown, failedExports: readonly ExportSchedule[]): readonly TodayPart[] {
  const answerDue = ({ id }: Conversation): number | null => shown.answersDue[id] ?? null;
  const waiting = new Set(shown.unanswered.map(({ id }) => id));
  const lines: Readonly<Record<PartName, readonly TodayLine[]>> = {
    accounts: troubledAccounts(shown.accounts).map((account) => ({ what: 'account', account })),
    outgoing: troubledReplies(shown.outgoing).map((item) => ({ what: 'outgoing', item })),
    exports: failedExports.map((schedule) => ({ what: 'export', schedule })),
    ticked: [
      ...shown.tickedFollowUps.map((due) => ({ what: 'follow-up', due }) as const),
      ...shown.tickedComplaints.map((open) => ({ what: 'complaint', open }) as const),
      ...shown.tickedConversations.map((conversation) => ({ what: 'waiting', conversation, answerDue: null }) as const),
    ],
    due: shown.due.map((due) => ({ what: 'follow-up', due })),
    complaints: shown.complaints.map((open) => ({ what: 'complaint', open })),
    unanswered: shown.unanswered.map((conversation) => ({
      ...{ what: 'waiting', conversation },
      answerDue: answerDue(conversation),
    })),
    // What came back and waits for the shop is among those who wait.
    returning: shown.returning
      .filter(({ id }) => !waiting.has(id))
      .map((conversation) => ({ what: 'returning', conversation, answerDue: null })),
    scheduled: scheduledReplies(shown.outgoing).map((item) => ({ what: 'scheduled', item })),
  };
  const totals: Readonly<Partial<Record<PartName, number>>> = {
    due: shown.dueTotal,
    complaints: shown.complaintsTotal,
    unanswered: shown.unansweredTotal,
  };
  // What a stand-in ticked stands where the owner says whether it is so, and nowhere else.
  const ticked = new Set(lines.ticked.map(lineId));
  return partNames
    .map((name) => {
      const own = name === 'ticked' ? lines.ticked : lines[name].filter((line) => !ticked.has(lineId(line)));
      return { name, lines: own, total: totals[name] ?? own.length };
    })
    .filter((part) => part.lines.length > 0);
}

/** By what a line is told from every other. */
export function lineId(line: TodayLine): string {
  switch (line.what) {
    case 'account':
      return `account-${line.account.id}`;
    case 'outgoing':
    case 'scheduled':
      return `outbox-${line.item.id}`;
    case 'export':
      return `export-${line.schedule.id}`;
    case 'follow-up':
      return `follow-up-${line.due.followUp.id}`;
    case 'complaint':
      return `complaint-${line.open.complaint.id}`;
    case 'waiting':
    case 'returning':
      return `conversation-${line.conversation.id}`;
    default:
      return line satisfies never;
  }
}

/** The conversation in which a line can be looked at and answered; null where it is in none. */
export function conversationOf(line: TodayLine): string | null {
  switch (line.what) {
    case 'outgoing':
    case 'scheduled':
      return line.item.conversationId;
    case 'follow-up':
      return line.due.followUp.conversationId;
    case 'complaint':
      return line.open.complaint.conversationIds.at(-1) ?? null;
    case 'waiting':
    case 'returning':
      return line.conversation.id;
    case 'account':
    case 'export':
      return null;
    default:
      return line satisfies never;
  }
}

/** The line's record, as a stand-in's page names it; null for what is in no such page. */
export function recordOf(line: TodayLine): string | null {
  if (line.what === 'follow-up') return `follow-up:${line.due.followUp.id}`;
  if (line.what === 'complaint') return `complaint:${line.open.complaint.id}`;
  return line.what === 'waiting' ? `conversation:${line.conversation.id}` : null;
}

/** Which line is chosen after one was dealt with: the next one, so that one key works down the list. */
export function chosenAfter(ids: readonly string[], dealtWith: string): string | null {
  const at = ids.indexOf(dealtWith);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}
