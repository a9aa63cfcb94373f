import { listedAs, rawOf, understand, type Answered } from './answers.ts';
import type { Cursor } from './cursor.ts';
import { firstLook, type PollParts, type Step } from './parts.ts';
import { idAt, isAfter, messageFields } from './post.ts';
import { price } from './prices.ts';

const atOnce = 20;

/**
 * Direct messages can be asked for neither by time nor by id: they are walked from the newest down to one that is known.
 * Whether there is anything new is asked with one, for each that is answered is paid for once a day.
 */
export async function* readMessages(begun: Cursor['messages'], parts: PollParts, first: boolean): AsyncGenerator<Step> {
  let at = begun;
  const known = (): string => at.newest ?? idAt(parts.now() - firstLook);
  const stepOf = (page: Answered, top: string): Step => {
    const news = page.entries.filter(({ id }) => isAfter(id, known()));
    const token = news.length < page.entries.length ? undefined : page.next;
    at = token === undefined ? { newest: top, walk: null } : { ...at, walk: { top, token } };
    const raw = { me: parts.me, now: parts.now(), first, kind: 'message' } as const;
    return {
      page: {
        listed: news.map(({ id }) => listedAs('messages', id)),
        items: news.map((one) => rawOf('messages', one, raw)),
      },
      cursor: { messages: at },
    };
  };
  const down = async function* (): AsyncGenerator<Step> {
    while (at.walk) yield stepOf(await ask(atOnce, at.walk.token, parts), at.walk.top);
  };

  // Where a pass was broken off the rest is walked first; what came meanwhile lies above it.
  yield* down();
  const glance = await ask(1, undefined, parts);
  const newest = glance.entries[0]?.id;
  if (newest !== undefined && isAfter(newest, known())) {
    const top = glance.next === undefined ? glance : await ask(atOnce, undefined, parts);
    yield stepOf(top, top.entries[0]?.id ?? newest);
    yield* down();
  }
  yield { page: {}, cursor: {} };
}

async function ask(most: number, token: string | undefined, { ask: question, purse }: PollParts): Promise<Answered> {
  const { body } = await question({
    path: 'dm_events',
    query: {
      ...messageFields,
      event_types: 'MessageCreate',
      max_results: purse.affords(price.message + price.user, { least: 1, most }),
      pagination_token: token,
    },
    bucket: 'messages',
  });
  const page = understand(body, { kind: 'message', amount: price.message });
  purse.charge(page.charged);
  return page;
}
