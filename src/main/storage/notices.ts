import { z } from 'zod';
import { notable, type Notable } from '#shared/domain/notice';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const noticeState = z.enum(['waiting', 'held', 'telling', 'told']);
export type NoticeState = z.infer<typeof noticeState>;

const leave = change(`
  insert into local_notice (id, kind, about, words, at, state) values (@id, @kind, @about, @words, @at, @state)
  on conflict (id) do nothing`);
const untold = query(
  notable.unwrap().extend({ state: z.enum(['waiting', 'held']) }),
  `select id, kind, about, words, at, state from local_notice where state in ('waiting', 'held') order by at, id limit 500`,
);
const telling = query(
  notable.unwrap(),
  `select id, kind, about, words, at from local_notice where at >= @from and state = 'telling' order by at, id limit 20`,
);
const known = query(
  z.object({ id: z.string() }),
  'select id from local_notice where id in (select value from json_each(@ids))',
);
const settle = change(
  'update local_notice set state = @state where id in (select value from json_each(@ids)) and state <> @state',
);
const claim = change("update local_notice set state = 'told' where id = @id and state = 'telling'");
const forget = change("delete from local_notice where at < @before and state = 'told'");

/**
 * Leaves word of something, to be told on this computer once: whether and when is for the owner's settings to say. Safe to
 * leave twice; false where it was left before.
 */
export function leaveNotice(writer: Writer, notice: Notable, state: NoticeState = 'waiting'): boolean {
  return leave.run(writer, { ...notice, state }) > 0;
}

/** What waits to be told, the oldest first. */
export function listUntold(reader: Reader): (Notable & Readonly<{ state: 'waiting' | 'held' }>)[] {
  return untold.all(reader);
}

/** What no window has taken yet, of the time since. */
export function listTelling(reader: Reader, from: number): Notable[] {
  return telling.all(reader, { from });
}

/** Which of these were left before. */
export function knownNotices(reader: Reader, ids: readonly string[]): ReadonlySet<string> {
  return new Set(known.all(reader, { ids: JSON.stringify(ids) }).map(({ id }) => id));
}

export function setNoticeState(writer: Writer, ids: readonly string[], state: NoticeState): void {
  settle.run(writer, { ids: JSON.stringify(ids), state });
}

/** Whether this notice is the asking window's to tell: it is so once. */
export function claimNotice(writer: Writer, id: string): boolean {
  return claim.run(writer, { id }) > 0;
}

/** What was told long ago is not told again, because what it was about is no news by then. */
export function forgetNotices(writer: Writer, before: number): void {
  forget.run(writer, { before });
}
