import type { ExportedComplaint, ExportedDeal, ExportedFollowUp } from '#main/storage/exported';
import type { Column, Decimal, Table } from '../table.ts';
import { iso } from './plain-log.ts';

type Party = Readonly<{ id: string; customerId: string; customer: string }>;
const party: readonly Column<Party>[] = [
  ['id', ({ id }) => id],
  ['customer_id', ({ customerId }) => customerId],
  ['customer', ({ customer }) => customer],
];
const id = ({ id: own }: Party): string => own;

export const plainFollowUps: Table<ExportedFollowUp> = {
  columns: [
    ...party,
    ['kind', ({ kind }) => kind],
    ['text', ({ text }) => text],
    ['said', ({ said }) => said],
    ['conversation_id', ({ conversationId }) => conversationId],
    ['created_at', ({ createdAt }) => iso(createdAt)],
    ['due_at', ({ dueAt }) => iso(dueAt)],
    ['done_at', ({ doneAt }) => iso(doneAt)],
    ['outcome', ({ outcome }) => outcome],
    ['outcome_note', ({ outcomeNote }) => outcomeNote],
    ['said_in', ({ saidIn }) => saidIn],
    ['repeats', ({ repeats }) => repeats],
    ['unless_answered', ({ unlessAnswered }) => (unlessAnswered ? 'yes' : 'no')],
    ['answered_at', ({ answeredAt }) => iso(answeredAt)],
  ],
  id,
};

export const plainComplaints: Table<ExportedComplaint> = {
  columns: [
    ...party,
    ['severity', ({ severity }) => severity],
    ['summary', ({ summary }) => summary],
    ['conversation_ids', ({ conversationIds }) => conversationIds.join(' ')],
    ['opened_at', ({ openedAt }) => iso(openedAt)],
    ['closed_at', ({ closedAt }) => iso(closedAt)],
    ['outcome', ({ outcome }) => outcome],
    ['told', ({ told }) => told],
    ['check_at', ({ checkAt }) => iso(checkAt)],
    ['outcome_kind', ({ outcomeKind }) => outcomeKind],
    ['told_how', ({ toldHow }) => toldHow],
    ['said_publicly', ({ saidPublicly }) => saidPublicly],
    ['public_note', ({ publicNote }) => publicNote],
    ['public_link', ({ publicLink }) => publicLink],
    ['public_interaction_id', ({ publicInteractionId }) => publicInteractionId],
    ['check_follow_up_id', ({ checkId }) => checkId],
  ],
  id,
};

export const plainDeals: Table<ExportedDeal> = {
  columns: [
    ...party,
    ['title', ({ title }) => title],
    ['amount', amountOf],
    ['currency', ({ currency }) => currency],
    ['stage', ({ stage }) => stage],
    ['state', ({ state }) => state],
    ['reason', ({ reason }) => reason],
    ['expected_on', ({ expectedOn }) => expectedOn],
    ['opened_at', ({ openedAt }) => iso(openedAt)],
    ['closed_at', ({ closedAt }) => iso(closedAt)],
    ['conversation_id', ({ conversationId }) => conversationId],
  ],
  id,
};

/** With as many decimals as the currency has. */
export function amountOf({ amount, currency }: Pick<ExportedDeal, 'amount' | 'currency'>): Decimal | null {
  return amount === null ? null : { minor: amount, digits: decimalsOf(currency) };
}

function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
