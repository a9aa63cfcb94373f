import { z } from 'zod';
import { hmac } from '#main/kernel/hmac';
import { derivedId } from '#main/kernel/ids';
import type { Way } from './identities.ts';
import { change, query, type Reader } from './statement.ts';
import { logKey, type Writer } from './open-log.ts';

/** A keyed hash of a way somebody was known by, and when they were forgotten. */
export type Forgotten = Readonly<{ key: string; at: number }>;

const since = query(z.object({ at: z.number() }), 'select at from forgotten where key = @key');
const any = query(z.object({ found: z.number() }), 'select exists(select 1 from forgotten) as found');
const remember = change(
  'insert into forgotten (key, at) values (@key, @at) on conflict (key) do update set at = max(at, excluded.at)',
);
const list = query(
  z.object({ key: z.string(), at: z.number() }),
  'select lower(hex(key)) as key, at from forgotten order by key',
);
const erased = query(z.object({ id: z.string() }), 'select id from erased where id = @id');
const noteErased = change('insert into erased (id, at) values (@id, @at) on conflict (id) do nothing');

/** What is left of a way somebody was known by: whoever holds this log can tell whether an address is the same, nobody else can. */
export function wayKey({ key }: Pick<Writer, 'key'>, { channel, address }: Way): Buffer {
  return hmac(key, `forgotten\n${channel}\n${address}`).subarray(0, 16);
}

/** Since when whoever was known by this is forgotten; null when nobody is. */
export function forgottenSince(writer: Writer, way: Way): number | null {
  return since.one(writer, { key: wayKey(writer, way) })?.at ?? null;
}

export function isForgotten(reader: Reader, way: Way): boolean {
  return isAnybodyForgotten(reader) && since.one(reader, { key: wayKey({ key: logKey(reader) }, way) }) !== null;
}

export function isAnybodyForgotten(reader: Reader): boolean {
  return any.one(reader)?.found === 1;
}

export function rememberForgotten(writer: Writer, { key, at }: Forgotten): void {
  remember.run(writer, { key: Buffer.from(key, 'hex'), at });
}

/** Everybody who was forgotten, as it may lie beside a backup. */
export function listForgotten(reader: Reader): Forgotten[] {
  return list.all(reader);
}

/** Whether what had this id was erased. */
export function isErased(reader: Reader, id: string): boolean {
  return erased.one(reader, { id }) !== null;
}

export function rememberErased(writer: Writer, id: string): void {
  noteErased.run(writer, { id, at: writer.clock.now() });
}

/** The id of the record of somebody new: the same on every laptop, and another one than before they were forgotten. */
export function newRecordId(writer: Writer, { channel, address }: Way): string {
  const forgotten = forgottenSince(writer, { channel, address });
  return derivedId(writer.key, ['customer', channel, address, ...(forgotten === null ? [] : [String(forgotten)])]);
}
