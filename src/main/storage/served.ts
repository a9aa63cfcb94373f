import { z } from 'zod';
import type { Ledger } from '#shared/domain/ledger';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

export type Outcome = 'stored' | 'duplicate' | 'ignored' | 'quarantined';

const streamId = query(
  z.object({ id: z.number() }),
  'select id from local_stream where account_id = @accountId and name = @name',
);
const insertStream = change('insert into local_stream (account_id, name) values (@accountId, @name)');
const insertServed = change(
  'insert into local_served (stream_id, item, rank) values (@streamId, @item, @rank) on conflict (stream_id, item) do update set gone_at = null where gone_at is not null',
);
const settle = change(`
  insert into local_served (stream_id, item, rank, outcome, reason, interaction_id) values (@streamId, @item, @rank, @outcome, @reason, @interactionId)
  on conflict (stream_id, item) do update set outcome = excluded.outcome, reason = excluded.reason, interaction_id = excluded.interaction_id`);
const outcomeOf = query(
  z.object({ outcome: z.string().nullable(), interactionId: z.string().nullable() }),
  'select outcome, interaction_id as interactionId from local_served where stream_id = @streamId and item = @item',
);
const leave = change(
  'update local_served set gone_at = @at where stream_id = @streamId and item = @item and gone_at is null',
);
const leaveStream = change('update local_served set gone_at = @at where stream_id = @streamId and gone_at is null');
const present = query(
  z.object({ item: z.string() }),
  'select item from local_served where stream_id = @streamId and gone_at is null',
);
const pending = query(
  z.object({ item: z.string() }),
  'select item from local_served where stream_id = @streamId and outcome is null and gone_at is null order by rank desc limit @limit',
);
const pendingTotal = query(
  z.object({ count: z.number() }),
  // Left to itself SQLite walks all that was ever served; every poll asks this, and it must not grow with the mailbox.
  `select count(*) as count from local_stream s join local_served v indexed by local_served_pending on v.stream_id = s.id
   where s.account_id = @accountId and v.outcome is null and v.gone_at is null`,
);
const totals = query(
  z.object({ accountId: z.string(), outcome: z.string().nullable(), count: z.number() }),
  `select s.account_id as accountId, v.outcome, count(*) as count from local_stream s join local_served v on v.stream_id = s.id
   where v.gone_at is null group by s.account_id, v.outcome`,
);
const placesOf = query(
  z.object({ accountId: z.string(), stream: z.string(), item: z.string() }),
  `select s.account_id as accountId, s.name as stream, v.item from local_served v join local_stream s on s.id = v.stream_id
   where v.interaction_id = @interactionId and v.gone_at is null order by s.account_id, s.name, v.item`,
);
const goneOf = query(
  z.object({ goneAt: z.number().nullable() }),
  `select case when count(*) = count(gone_at) then max(gone_at) end as goneAt from local_served where interaction_id = @interactionId`,
);
const leaveQuarantine = change(`
  update local_served set outcome = @outcome, interaction_id = @interactionId
  where outcome = 'quarantined' and item = @item and stream_id in (select id from local_stream where account_id = @accountId and name = @name)`);

/** The stream's number, made when new. A stream is a folder under one UIDVALIDITY, or a provider's list. */
export function streamOf(writer: Writer, accountId: string, name: string): number {
  const known = streamId.one(writer, { accountId, name });
  if (known) return known.id;
  insertStream.run(writer, { accountId, name });
  return streamId.one(writer, { accountId, name })?.id ?? 0;
}

/** The server has this item: from now on it counts as served. */
export function listServed(writer: Writer, stream: number, item: string, rank: number): void {
  insertServed.run(writer, { streamId: stream, item, rank });
}

/** The server has this item no more. What it became stays. */
export function leaveServed(writer: Writer, stream: number, item: string): void {
  leave.run(writer, { streamId: stream, item, at: writer.clock.now() });
}

/** A stream ended: its folder is gone, or its items are counted anew in another stream. */
export function endStream(writer: Writer, stream: number): void {
  leaveStream.run(writer, { streamId: stream, at: writer.clock.now() });
}

/** What the server had of a stream when it was last looked at. */
export function presentItems(reader: Reader, accountId: string, stream: string): string[] {
  const known = streamId.one(reader, { accountId, name: stream });
  return known ? present.all(reader, { streamId: known.id }).map(({ item }) => item) : [];
}

/** What became of an item; true when nothing was known of it before. */
export function settleServed(
  writer: Writer,
  place: Readonly<{ stream: number; item: string; rank: number }>,
  outcome: Outcome,
  why: Readonly<{ reason: string | null; interactionId: string | null }>,
): boolean {
  const before = outcomeOf.one(writer, { streamId: place.stream, item: place.item });
  if (before?.outcome) return false;
  settle.run(writer, { streamId: place.stream, item: place.item, rank: place.rank, outcome, ...why });
  return true;
}

/** The interaction an item became, if it did. */
export function interactionServed(writer: Reader, accountId: string, stream: string, item: string): string | null {
  const known = streamId.one(writer, { accountId, name: stream });
  return known ? (outcomeOf.one(writer, { streamId: known.id, item })?.interactionId ?? null) : null;
}

/** Where servers have an interaction, as far as is known. */
export function placesServed(reader: Reader, interactionId: string) {
  return placesOf.all(reader, { interactionId });
}

/** Since when no server has an interaction any more; null while one has it, and for what never came from one. */
export function goneSince(reader: Reader, interactionId: string): number | null {
  return goneOf.one(reader, { interactionId })?.goneAt ?? null;
}

/** Listed but not read yet, newest first. */
export function pendingItems(reader: Reader, accountId: string, stream: string, limit: number): string[] {
  const known = streamId.one(reader, { accountId, name: stream });
  return known ? pending.all(reader, { streamId: known.id, limit }).map(({ item }) => item) : [];
}

export function countPending(reader: Reader, accountId: string): number {
  return pendingTotal.one(reader, { accountId })?.count ?? 0;
}

/** An item has left quarantine: the ledger says what it became. */
export function releaseQuarantined(
  writer: Writer,
  accountId: string,
  place: Readonly<{ stream: string; item: string }>,
  became: Readonly<{ outcome: Outcome; interactionId: string | null }>,
): void {
  leaveQuarantine.run(writer, {
    accountId,
    name: place.stream,
    item: place.item,
    outcome: became.outcome,
    interactionId: became.interactionId,
  });
}

/**
 * served = stored + ignored + quarantined + missing, per account, of what the server has. A duplicate is in the log, so it
 * counts as stored.
 */
export function readLedger(reader: Reader): Ledger[] {
  const byAccount = new Map<
    string,
    { served: number; stored: number; ignored: number; quarantined: number; missing: number }
  >();
  for (const { accountId, outcome, count } of totals.all(reader)) {
    const sums = byAccount.get(accountId) ?? { served: 0, stored: 0, ignored: 0, quarantined: 0, missing: 0 };
    byAccount.set(accountId, sums);
    sums.served += count;
    if (outcome === null) sums.missing += count;
    else if (outcome === 'ignored') sums.ignored += count;
    else if (outcome === 'quarantined') sums.quarantined += count;
    else sums.stored += count;
  }
  return [...byAccount].map(([accountId, sums]) => ({ accountId, ...sums }));
}
