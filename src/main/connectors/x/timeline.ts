import type { Page, Position } from '#main/connectors/connector';
import { listedAs, rawOf, understand, type Answered, type Entry } from './answers.ts';
import type { Cursor, Reading } from './cursor.ts';
import { firstLook, type PollParts, type Step } from './parts.ts';
import { idAt, isAfter, post, postFields } from './post.ts';
import { price } from './prices.ts';
import { fatesOf } from './read.ts';

const atOnce = 100;
/** X gives no fewer. */
const fewest = 5;
/** So many of one day are read again at every look. */
const overlap = 50;

type Parts = PollParts &
  Readonly<{
    position: Position;
    first: boolean;
    /** Hears of the shop's posts that answer nobody. */
    tell?: (roots: readonly Entry[]) => Partial<Cursor>;
  }>;
type Name = 'mentions' | 'posts';

/**
 * Posts that mention the shop, or its own, newest first. What came today is read again at every look, which costs nothing:
 * so an edit and a deletion of the same day are seen. What a pass leaves unread is a hole, with which the next one begins.
 */
export async function* readTimeline(name: Name, begun: Reading, parts: Parts): AsyncGenerator<Step> {
  const known = new Set(await parts.position.present(name));
  let reading: Reading = begun;
  const stepOf = (page: Answered, hole: Reading['hole'], lost: Partial<Page>): Step => {
    const news = page.entries.filter(({ id }) => !known.has(id));
    for (const { id } of news) known.add(id);
    reading = { ...reading, hole };
    return {
      page: { ...lost, ...pageOf(name, news, parts) },
      cursor: { ...parts.tell?.(page.entries.filter(({ entry }) => isRoot(entry))), [name]: reading },
    };
  };
  const fill = async function* (): AsyncGenerator<Step> {
    while (reading.hole) {
      const { since } = reading.hole;
      const page = await ask(name, reading.hole, parts);
      const until = page.next === undefined ? undefined : page.entries.at(-1)?.id;
      yield stepOf(page, until === undefined ? null : { since, until }, {});
    }
  };

  yield* fill();
  const { today, since } = turned(reading, known, parts);
  const top = await ask(name, { since, until: null }, parts);
  const oldest = top.next === undefined ? since : (top.entries.at(-1)?.id ?? since);
  const met = new Set(top.entries.map(({ id }) => id));
  const missing = [...known].filter((id) => isAfter(id, oldest) && !met.has(id));
  const lost = missing.length === 0 ? {} : await lostOf(name, { missing, top }, parts);
  const read = reading.newest ?? since;
  const newest = top.entries[0]?.id ?? reading.newest;
  reading = { ...reading, today, newest };
  yield stepOf(top, top.next !== undefined && isAfter(oldest, read) ? { since: read, until: oldest } : null, lost);
  yield* fill();
}

/** A day begins with what was newest before it. */
function turned(
  { today, newest }: Reading,
  known: ReadonlySet<string>,
  { purse, now }: Parts,
): Readonly<{ today: NonNullable<Reading['today']>; since: string }> {
  const { day } = purse.charged;
  const begun = today?.day === day ? today : { day, since: newest ?? idAt(now() - firstLook) };
  const again = [...known].filter((id) => isAfter(id, begun.since)).length;
  return { today: begun, since: again < overlap || newest === null ? begun.since : newest };
}

async function ask(
  name: Name,
  { since, until }: Readonly<{ since: string; until: string | null }>,
  { ask: question, me, purse, postPrice }: Parts,
): Promise<Answered> {
  const mentions = name === 'mentions';
  const each = postPrice + (mentions ? price.user : 0);
  const { expansions, ...fields } = postFields;
  const { body } = await question({
    path: `users/${me.id}/${mentions ? 'mentions' : 'tweets'}`,
    query: {
      ...fields,
      // Who the shop is need not be paid for.
      ...(mentions ? { expansions } : { exclude: 'retweets' }),
      ...{ max_results: purse.affords(each, { least: fewest, most: atOnce }), since_id: since },
      ...(until !== null && { until_id: until }),
    },
    bucket: name,
  });
  const page = understand(body, { kind: 'post', amount: postPrice });
  purse.charge(page.charged);
  return page;
}

/** Nothing at all where nothing is new. */
function pageOf(name: Name, news: readonly Entry[], { me, now, first }: Parts): Partial<Page> {
  // Of its own posts only answers belong to a conversation.
  const served = news.filter(({ entry }) => name === 'mentions' || !isRoot(entry));
  if (served.length === 0) return {};
  const parts = { me, now: now(), first, kind: 'post' } as const;
  return { listed: served.map(({ id }) => listedAs(name, id)), items: served.map((one) => rawOf(name, one, parts)) };
}

function isRoot(entry: unknown): boolean {
  const { data } = post.safeParse(entry);
  return data !== undefined && !(data.referenced_tweets ?? []).some(({ type }) => type === 'replied_to');
}

async function lostOf(
  name: Name,
  { missing, top }: Readonly<{ missing: readonly string[]; top: Answered }>,
  parts: Parts,
): Promise<Partial<Page>> {
  // An edit is a post of its own, and what it replaced has only left the list.
  const replaced = new Set(
    top.entries.flatMap(({ id, entry }) =>
      (post.safeParse(entry).data?.edit_history_tweet_ids ?? []).filter((version) => version !== id),
    ),
  );
  const fates = await fatesOf(
    missing.filter((id) => !replaced.has(id)),
    parts,
  );
  const left = [...missing.filter((id) => replaced.has(id)), ...fates.map(({ id }) => id)];
  return {
    gone: left.map((id) => listedAs(name, id)),
    became: fates.map(({ id, state }) => ({ stream: name, item: id, state })),
  };
}
