import { z } from 'zod';
import { changeOutboxItem, type Heard, type OutboxRow, outboxColumns, outboxRow } from './outbox.ts';
import { rowAt } from './rows.ts';
import { query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const day = 86_400_000;
/** An item may reach its mailbox long after it was written; none is looked for that is older than this. */
const reach = 30 * day;

const scheduled = query(
  outboxRow,
  `select ${outboxColumns} from outbox where state = 'queued' and send_at is not null and attempts = 0 order by id`,
);
const saidBy = `i.direction = 'inbound' and i.standing = 'heard' and i.row >= @row`;
const heardSince = query(
  z.object({ at: z.number().nullable(), count: z.number() }),
  `select max(received_at) as at, coalesce(sum(received_at >= @at), 0) as count from (
     select i.row, i.received_at from interaction i where i.conversation_id = @conversationId and ${saidBy}
     union
     select i.row, i.received_at from interaction i where ${saidBy} and i.customer_id in
       (select m.id from customer m where m.person_id = (select c.person_id from customer c where c.id = @customerId)))`,
);

type Whom = Readonly<{ conversationId: string; customerId: string | null }>;

/** What had been heard of somebody when a reply was queued: what comes on top of it was not known to who wrote the reply. */
export function heardOf(reader: Reader, whom: Whom, now: number): Heard {
  const row = rowAt(now - reach);
  const newest = heardSince.one(reader, { ...whom, row, at: 0 })?.at ?? now - day;
  return { at: newest, count: heardSince.one(reader, { ...whom, row, at: newest })?.count ?? 0 };
}

/** Whether they wrote since a reply was queued, there or anywhere else. */
export function wroteFirst(reader: Reader, { conversationId, queuedAt, envelope }: OutboxRow): boolean {
  const { at, count } = envelope.heard ?? { at: queuedAt, count: 0 };
  const { customerId } = envelope;
  const since = heardSince.one(reader, { conversationId, customerId, row: rowAt(at - reach), at });
  return (since?.count ?? 0) > count;
}

/** Holds back the scheduled replies to everybody who wrote meanwhile, and answers their conversations. */
export function holdScheduled(writer: Writer): string[] {
  const overtaken = scheduled.all(writer).filter((item) => wroteFirst(writer, item));
  for (const { id } of overtaken) holdReply(writer, id, { code: 'they-wrote-first', detail: null });
  return overtaken.map(({ conversationId }) => conversationId);
}

/** It stays until a person decides. */
export function holdReply(
  writer: Writer,
  id: string,
  failure: Readonly<{ code: string; detail: string | null }>,
): void {
  changeOutboxItem(writer, id, { ...{ state: 'held', failure }, notBefore: 0, attempted: false, sentAt: null });
}
