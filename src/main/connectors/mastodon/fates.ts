import { z } from 'zod';
import { nothing } from '#main/connectors/api';
import type { Page } from '#main/connectors/connector';
import { accountOf, becameDeleted, nameIn, rawOf, streams, type Place } from './items.ts';
import type { Server } from './server.ts';

const relationship = z.object({ id: z.string(), followed_by: z.boolean() });
const atOnce = 40;

/**
 * What became of notifications that are shown no more. Somebody may have put them away in another program, which says nothing:
 * words are gone where their status is, and who follows no longer is told by asking.
 */
export async function* fatesOfTold(items: readonly string[], server: Server): AsyncGenerator<Page> {
  // Few at once: where all was put away, it takes longer than the server may be asked for.
  for (let start = 0; start < items.length; start += atOnce) {
    const some = items.slice(start, start + atOnce);
    const words = some.flatMap((item) => {
      const name = nameIn(item);
      return name?.kind === 'words' ? [{ place: { stream: streams.told, item }, status: name.of }] : [];
    });
    const deleted = await deletedOf(words, server);
    yield* unfollowed(some, server);
    const gone = some.map((item) => ({ stream: streams.told, item, rank: 0 }));
    yield { ...nothing, gone, became: deleted.map(becameDeleted) };
  }
}

/** Of places with a status each those whose status is no more. */
export async function deletedOf(
  asked: readonly Readonly<{ place: Place; status: string }>[],
  server: Server,
): Promise<Place[]> {
  const deleted: Place[] = [];
  for (const { place, status } of asked)
    if (status === '' || (await server.ask({ path: `/api/v1/statuses/${status}` }, z.unknown())) === null)
      deleted.push(place);
  return deleted;
}

/** Those of the followers told of by these notifications who follow no more. */
export async function* unfollowed(items: readonly string[], server: Server): AsyncGenerator<Page> {
  const follows = items.flatMap((item) => {
    const name = nameIn(item);
    return name?.kind === 'follow' ? [{ item, name }] : [];
  });
  for (let start = 0; start < follows.length; start += atOnce) {
    const some = follows.slice(start, start + atOnce);
    const query = { 'id[]': some.map(({ name }) => name.of) };
    const told = await server.list({ path: '/api/v1/accounts/relationships', query }, relationship);
    const left = new Set(told.filter(({ followed_by: follows_ }) => !follows_).map(({ id }) => id));
    for (const { item, name } of some) if (left.has(name.of)) yield* unfollowing(item, name, server);
  }
}

async function* unfollowing(
  item: string,
  { id, of }: Readonly<{ id: string; of: string }>,
  server: Server,
): AsyncGenerator<Page> {
  const account = await accountOf(of, server);
  const gone = [{ stream: streams.told, item, rank: 0 }];
  if (!account) return yield { ...nothing, gone };
  const { now } = server;
  const place = { stream: streams.left, item };
  const given = { me: await server.me(), above: [], unfollowed: { account, of: id, at: now } };
  const raw = rawOf(given, place, { domain: server.settings.domain, now, at: now, seen: false });
  yield { ...nothing, gone, listed: [{ ...place, rank: now }], items: [raw] };
}
