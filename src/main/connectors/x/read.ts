import { z } from 'zod';
import type { Position, RawItem } from '#main/connectors/connector';
import type { PublicState } from '#shared/domain/public-state';
import { listedAs, rawOf, understand, type Answered } from './answers.ts';
import { streams, type PollParts, type Step } from './parts.ts';
import { messageFields, postFields } from './post.ts';
import { price } from './prices.ts';

const atOnce = 100;

/** What was listed before and not stored, for a pass was broken off. Most of it was paid for already. */
export async function* readPending(position: Position, parts: PollParts): AsyncGenerator<Step> {
  for (const stream of streams) {
    const ids = [...(await position.pending(stream, 1000))];
    while (ids.length > 0) {
      const asked = ids.splice(
        0,
        stream === 'messages' ? 1 : parts.purse.affords(costOf(parts), { least: 1, most: atOnce }),
      );
      const items = await readItems(stream, asked, parts);
      const gone = asked.filter((id) => items.every(({ item }) => item !== id)).map((id) => listedAs(stream, id));
      yield { page: { items, gone }, cursor: {} };
    }
  }
}

/** These as they are now; without those that are gone. */
export async function readItems(stream: string, ids: readonly string[], parts: PollParts): Promise<RawItem[]> {
  const kind = stream === 'messages' ? 'message' : 'post';
  const { entries } = await (kind === 'message' ? readMessage(ids[0] ?? '0', parts) : lookUp(ids, parts));
  return entries.map((one) => rawOf(stream, one, { me: parts.me, now: parts.now(), first: false, kind }));
}

async function readMessage(id: string, { ask, purse }: PollParts): Promise<Answered> {
  purse.affords(price.message + price.user, { least: 1, most: 1 });
  const { body } = await ask({ path: `dm_events/${id}`, query: messageFields, bucket: 'messages' });
  const { data, ...rest } = z.looseObject({ data: z.unknown() }).parse(body);
  const found = understand(
    { ...rest, data: data === undefined ? [] : [data] },
    { kind: 'message', amount: price.message },
  );
  purse.charge(found.charged);
  return found;
}

async function lookUp(ids: readonly string[], parts: PollParts): Promise<Answered> {
  const { ask, purse, postPrice } = parts;
  purse.affords(costOf(parts), { least: ids.length, most: ids.length });
  const { body } = await ask({ path: 'tweets', query: { ...postFields, ids: ids.join(',') }, bucket: 'lookup' });
  const found = understand(body, { kind: 'post', amount: postPrice });
  purse.charge(found.charged);
  return found;
}

function costOf({ postPrice }: Pick<PollParts, 'postPrice'>): number {
  return postPrice + price.user;
}

/** What X says of an id that it does not answer. */
const problem = z.object({ value: z.string().optional(), resource_id: z.string().optional(), type: z.string() });

/**
 * What became of posts that are missing. To hear that one is not there costs nothing. What X merely does not show (of a
 * locked account, of one that was suspended) is not called deleted.
 */
export async function fatesOf(
  missing: readonly string[],
  { ask, purse, postPrice }: PollParts,
): Promise<readonly Readonly<{ id: string; state: PublicState }>[]> {
  const asked = missing.slice(0, atOnce);
  if (asked.length === 0) return [];
  const { body } = await ask({ path: 'tweets', query: { ids: asked.join(',') }, bucket: 'lookup' });
  const { charged, errors } = understand(body, { kind: 'post', amount: postPrice });
  purse.charge(charged);
  return errors.flatMap((error) => {
    const { data } = problem.safeParse(error);
    const id = data?.value ?? data?.resource_id;
    if (data === undefined || id === undefined || !asked.includes(id)) return [];
    return [{ id, state: data.type.endsWith('/resource-not-found') ? 'deleted' : 'unavailable' }];
  });
}
