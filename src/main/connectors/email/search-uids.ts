import type { ImapFlow, SearchObject } from 'imapflow';
import { isAlive, requireAnswer, requireConnection } from './require-answer.ts';
import { expandUids } from './uid-set.ts';

/** UIDs of the open folder from `from` on, without drafts where `drafts` is false. A server answers that from its index. */
export async function searchUids(
  client: ImapFlow,
  from: number,
  { drafts }: Readonly<{ drafts: boolean }>,
): Promise<readonly number[]> {
  const range: SearchObject = from <= 1 ? { all: true } : { uid: `${from}:*` };
  const query = drafts ? range : { ...range, draft: false };
  const found = await client.search(query, { uid: true, returnOptions: ['ALL'] });
  // Some servers refuse a SEARCH whose answer would be long; what they have can be fetched all the same.
  const uids =
    !found && isAlive(client) ? await fetchUids(client, from, drafts) : requireAnswer(found, client, 'SEARCH');
  const all = Array.isArray(uids) ? uids : expandUids('all' in uids ? (uids.all ?? '') : '');
  // `n:*` names the newest message even where its UID is below n (RFC 3501 §6.4.8).
  return all.filter((uid) => uid >= from);
}

async function fetchUids(client: ImapFlow, from: number, drafts: boolean): Promise<readonly number[]> {
  const uids: number[] = [];
  for await (const { uid, flags } of client.fetch(
    `${Math.max(1, from)}:*`,
    { uid: true, flags: true },
    { uid: true },
  )) {
    if (drafts || !flags?.has('\\Draft')) uids.push(uid);
  }
  requireConnection(client);
  return uids;
}
