import type { ExportedDeal } from '#main/storage/exported';
import type { StoredInteraction } from '#main/storage/interactions';
import { localTime } from '#shared/domain/time-zone';
import type { Table, TableGround } from '../table.ts';
import { iso, people } from './plain-log.ts';
import { amountOf } from './plain-work.ts';

type Timed = readonly [date: string | null, time: string | null];

/** What came in and what did not: each deal on the day it was won or lost, or opened while it is open. */
export function accountantDeals({ timeZone }: TableGround): Table<ExportedDeal> {
  const local = (at: number | null): Timed => localOf(at, timeZone);
  return {
    columns: [
      ['date', ({ closedAt, openedAt }) => local(closedAt ?? openedAt)[0]],
      ['time', ({ closedAt, openedAt }) => local(closedAt ?? openedAt)[1]],
      ['utc', ({ closedAt, openedAt }) => iso(closedAt ?? openedAt)],
      ['state', ({ state }) => state],
      ['customer', ({ customer }) => customer],
      ['title', ({ title }) => title],
      ['amount', amountOf],
      ['currency', ({ currency }) => currency],
      ['reason', ({ reason }) => reason],
      ['stage', ({ stage }) => stage],
      ['opened_date', ({ openedAt }) => local(openedAt)[0]],
      ['opened_utc', ({ openedAt }) => iso(openedAt)],
      ['expected_date', ({ expectedOn }) => expectedOn],
      ['deal_id', ({ id }) => id],
      ['customer_id', ({ customerId }) => customerId],
    ],
    id: ({ id }) => id,
    counts: ({ closedAt, openedAt }) => closedAt ?? openedAt,
  };
}

/** Who said what to whom, by day and hour. */
export function accountantInteractions({ timeZone }: TableGround): Table<StoredInteraction> {
  const local = (at: number): Timed => localOf(at, timeZone);
  return {
    columns: [
      ['date', ({ interaction }) => local(interaction.occurredAt)[0]],
      ['time', ({ interaction }) => local(interaction.occurredAt)[1]],
      ['utc', ({ interaction }) => iso(interaction.occurredAt)],
      ['channel', ({ interaction }) => interaction.channel],
      ['kind', ({ interaction }) => interaction.kind],
      ['direction', ({ interaction }) => interaction.direction],
      ['from', ({ interaction }) => people([interaction.author])],
      ['to', ({ interaction }) => people(interaction.to)],
      ['subject', ({ interaction }) => interaction.subject],
      ['text', ({ interaction }) => interaction.newText],
      ['files', ({ interaction }) => interaction.attachments.length],
      ['interaction_id', ({ interaction }) => interaction.id],
      ['conversation_id', ({ interaction }) => interaction.conversationId],
      ['customer_id', ({ interaction }) => interaction.customerId],
    ],
    id: ({ interaction }) => interaction.id,
    without: ['quotes', 'files', 'html'],
  };
}

function localOf(at: number | null, timeZone: string): Timed {
  if (at === null) return [null, null];
  const { date, time } = localTime(at, timeZone);
  return [date, time];
}
