import { z } from 'zod';
import { flag, flagged } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** A mark on a served item, as it was set here; `at` tells a later change of it from the one that was told. */
const waitingMark = z.object({
  stream: z.string(),
  item: z.string(),
  mark: z.enum(['seen', 'answered']),
  on: flag,
  at: z.number(),
});
export type WaitingMark = z.infer<typeof waitingMark>;

const ofStream = '(select id from local_stream where account_id = @accountId and name = @stream)';
const queue = `
  insert into local_mark (stream_id, item, mark, marked, at)
  select v.stream_id, v.item, @mark, @on, @at from interaction i join local_served v on v.interaction_id = i.id
  where i.direction = 'inbound' and v.gone_at is null and`;
const replacing = `
  on conflict (stream_id, item, mark) do update set marked = excluded.marked, at = excluded.at, refused = 0`;
const queueInteraction = change(`${queue} i.id = @interactionId ${replacing}`);
const queuePlace = change(
  `insert into local_mark (stream_id, item, mark, marked, at) values (@streamId, @item, 'seen', @on, @at) ${replacing}`,
);
const readState = query(
  z.object({ conversationId: z.string(), read: flag, ours: flag }),
  `select conversation_id as conversationId, read, read_clock is not null as ours from interaction
   where id = @interactionId and direction = 'inbound'`,
);
const queueRead = change(`
  ${queue} i.id = @interactionId and i.read = 1 and exists (select 1 from local_served o
    where o.interaction_id = i.id and o.gone_at is null and (o.stream_id, o.item) <> (v.stream_id, v.item)) ${replacing}`);
const queueElsewhere = change(
  `${queue} i.id = @interactionId and not (v.stream_id = ${ofStream} and v.item = @item) ${replacing}`,
);
const markRead = change('update interaction set read = 1 where id = @interactionId');
const waiting = query(
  waitingMark,
  `select s.name as stream, m.item, m.mark, m.marked as "on", m.at from local_mark m join local_stream s on s.id = m.stream_id
   where s.account_id = @accountId and m.refused = 0 order by m.at limit @limit`,
);
const waitingAccounts = query(
  z.object({ accountId: z.string() }),
  `select s.account_id as accountId from local_mark m join local_stream s on s.id = m.stream_id where m.refused = 0
   union select account_id from local_decision`,
);
const told = change(
  `delete from local_mark where stream_id = ${ofStream} and item = @item and mark = @mark and at = @at`,
);
const refuse = change(
  `update local_mark set refused = 1 where stream_id = ${ofStream} and item = @item and mark = @mark and at = @at`,
);
const kept = query(
  z.object({ at: z.number() }),
  `select at from local_mark where stream_id = ${ofStream} and item = @item and mark = 'seen'`,
);

/** An interaction is marked here: its items will be marked at the server too. */
export function queueSeen(writer: Writer, interactionId: string, read: boolean): void {
  queueInteraction.run(writer, { interactionId, mark: 'seen', on: flagged(read), at: writer.clock.now() });
}

/**
 * An interaction was marked at the server, in one of its places: the others are told. Else a change of anything there
 * would bring back their older mark.
 */
export function queueSeenElsewhere(
  writer: Writer,
  interactionId: string,
  at: Readonly<{ accountId: string; stream: string; item: string; seen: boolean }>,
): void {
  const { seen, ...place } = at;
  queueElsewhere.run(writer, { interactionId, ...place, mark: 'seen', on: flagged(seen), at: writer.clock.now() });
}

/** An answer to the interaction has left. Of several places one may still have it unread, and would tell so now. */
export function queueAnswered(writer: Writer, interactionId: string): void {
  const at = writer.clock.now();
  queueInteraction.run(writer, { interactionId, mark: 'answered', on: 1, at });
  queueRead.run(writer, { interactionId, mark: 'seen', on: 1, at });
}

/**
 * An interaction was met in another place: moved, copied, or renumbered with its folder. What was read (or not) here holds,
 * and that place is told; else what was read there is read. An unread copy of what is read says nothing. Answers the
 * conversation where that changed something.
 */
export function meetReadMark(
  writer: Writer,
  interactionId: string,
  place: Readonly<{ stream: number; item: string; seen: boolean }>,
): string | null {
  const known = readState.one(writer, { interactionId });
  if (!known || known.read === place.seen) return null;
  if (known.ours) {
    queuePlace.run(writer, {
      streamId: place.stream,
      item: place.item,
      on: flagged(known.read),
      at: writer.clock.now(),
    });
    return null;
  }
  if (!place.seen) return null;
  markRead.run(writer, { interactionId });
  return known.conversationId;
}

/** Marks the server has not been told of, oldest first. */
export function waitingMarks(reader: Reader, accountId: string, limit: number): WaitingMark[] {
  return waiting.all(reader, { accountId, limit });
}

/** The accounts whose provider is to be told something at the next look: marks, or how an item is to stand. */
export function accountsWithMarks(reader: Reader): string[] {
  return waitingAccounts.all(reader).map(({ accountId }) => accountId);
}

/** The server was told. What it does not take stays here, so that its own mark does not undo what was done here. */
export function settleMark(writer: Writer, accountId: string, mark: WaitingMark, taken: boolean): void {
  const { stream, item, at } = mark;
  (taken ? told : refuse).run(writer, { accountId, stream, item, mark: mark.mark, at });
}

/** Whether a read mark that was set here is newer than what the server says, or not taken by it. */
export function isReadMarkOurs(reader: Reader, accountId: string, place: Readonly<{ stream: string; item: string }>) {
  return kept.one(reader, { accountId, stream: place.stream, item: place.item }) !== null;
}
