import { z } from 'zod';
import { beginForgetting } from './forgetting.ts';
import { listForgotten, rememberForgotten, wayKey, type Forgotten } from './forgotten.ts';
import { identitiesOf, type Way } from './identities.ts';
import { splitPerson } from './merging.ts';
import { recordsOfPerson } from './people.ts';
import { query } from './statement.ts';
import type { Writer } from './open-log.ts';

const everyWay = query(
  z.object({ channel: z.string(), address: z.string(), personId: z.string() }),
  `select n.channel, n.address, (select c.person_id from customer c where c.id = n.customer_id) as personId from identity n`,
);

/**
 * Begins to forget those whom an older log still knows and a newer one had forgotten. Only what was theirs then: whoever is
 * one person with somebody else in the older log is taken apart first. True where there is anybody.
 */
export function forgetAgain(writer: Writer, forgotten: readonly Forgotten[]): boolean {
  const remembered = new Map(listForgotten(writer).map(({ key, at }) => [key, at]));
  const news = forgotten.filter(({ key, at }) => at > (remembered.get(key) ?? -1));
  // Asked at every start: nearly always nothing is new, and nobody is gone through.
  if (news.length === 0) return false;
  const known = new Map(news.map(({ key, at }) => [key, at]));
  const found = new Map<string, { at: number; ways: Way[] }>();
  for (const { personId, ...way } of everyWay.each(writer)) {
    const at = known.get(wayKey(writer, way).toString('hex'));
    if (at === undefined) continue;
    const ways = [...(found.get(personId)?.ways ?? []), way];
    found.set(personId, { at: Math.max(at, found.get(personId)?.at ?? 0), ways });
  }
  for (const one of news) rememberForgotten(writer, one);
  for (const [personId, { at, ways }] of found) {
    const all = recordsOfPerson(writer, personId).flatMap((record) => identitiesOf(writer, record));
    const id = ways.length < all.length ? splitPerson(writer, personId, ways).id : personId;
    beginForgetting(writer, id, { quotes: 'keep', at });
  }
  return found.size > 0;
}
