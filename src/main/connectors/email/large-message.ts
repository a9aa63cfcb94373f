import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import { isAlive, requireAnswer, requireConnection } from './require-answer.ts';
import { compactUids } from './uid-set.ts';

/** From this size on a message is downloaded by itself, in pieces of as much. */
export const large = 2 * 1024 * 1024;

/**
 * Which of these messages of the open folder are large, with the size the server states: for some an estimate. Nearly
 * always none is, which a search says in one line; where a server refuses it, each is asked for.
 */
export async function largeAmong(client: ImapFlow, uids: string): Promise<ReadonlyMap<number, number>> {
  const found = await client.search({ uid: uids, larger: large }, { uid: true });
  if (!found && isAlive(client)) return sizesOf(client, uids);
  const some = requireAnswer(found, client, 'SEARCH');
  return some.length === 0 ? new Map() : sizesOf(client, compactUids(some));
}

async function sizesOf(client: ImapFlow, uids: string): Promise<ReadonlyMap<number, number>> {
  const sizes = new Map<number, number>();
  for await (const { uid, size } of client.fetch(uids, { uid: true, size: true }, { uid: true })) {
    if (size !== undefined && size > large) sizes.set(uid, size);
  }
  requireConnection(client);
  return sizes;
}

/**
 * One message, piece after piece into one buffer: fetched at once it would lie in memory three times. Null when it is not
 * there any more. `within` runs the question for one piece.
 */
export async function readLarge(
  client: ImapFlow,
  message: Readonly<{ uid: number; size: number; query: FetchQueryObject }>,
  within: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Promise<FetchMessageObject | null> {
  let source = Buffer.allocUnsafe(message.size);
  let filled = 0;
  for (;;) {
    const query = { ...message.query, source: { start: filled, maxLength: large } };
    const piece = await within(() => client.fetchOne(String(message.uid), query, { uid: true }));
    requireConnection(client);
    if (!piece) return null;
    const read = piece.source ?? Buffer.alloc(0);
    if (filled + read.length > source.length)
      source = Buffer.concat([source.subarray(0, filled)], Math.max(source.length * 2, filled + read.length));
    source.set(read, filled);
    filled += read.length;
    // The last piece is short; a server that knows no pieces gives all at once.
    if (read.length !== large) return { ...piece, source: source.subarray(0, filled) };
  }
}
