import type { Position } from '#main/connectors/connector';
import { listedAs, rawOf, understand } from './answers.ts';
import type { Cursor } from './cursor.ts';
import { post, postFields } from './post.ts';
import type { PollParts, Step } from './parts.ts';
import { price } from './prices.ts';

/** X gives no fewer quotes or reposts. */
const fewest = 10;
const most = 100;
/** Beyond what its number promises: some who posted are not shown. */
const spare = 5;

/**
 * Who quoted or reposted the shop's newest posts. Their numbers cost a post a day; who it was is asked only where a number
 * rose.
 */
export async function* readEngagement(
  followed: Cursor['followed'],
  parts: PollParts,
  position: Position,
): AsyncGenerator<Step> {
  if (followed.length === 0) return;
  const { ask, purse, postPrice } = parts;
  purse.affords(postPrice, { least: followed.length, most: followed.length });
  const { body } = await ask({
    path: 'tweets',
    query: { ids: followed.map(({ id }) => id).join(','), 'tweet.fields': 'public_metrics' },
    bucket: 'lookup',
  });
  const looked = understand(body, { kind: 'post', amount: postPrice });
  purse.charge(looked.charged);
  let now = [...followed];
  for (const { id, entry } of looked.entries) {
    const metrics = post.safeParse(entry).data?.public_metrics;
    const before = followed.find((one) => one.id === id);
    if (!metrics || !before) continue;
    const counts = { quotes: metrics.quote_count, reposts: metrics.retweet_count };
    for (const kind of ['quotes', 'reposts'] as const) {
      const rose = counts[kind] - before[kind];
      if (rose === 0) continue;
      now = now.map((one) => (one.id === id ? { ...one, [kind]: counts[kind] } : one));
      yield rose < 0
        ? { page: {}, cursor: { followed: now } }
        : { page: await whoDid(kind, id, rose), cursor: { followed: now } };
    }
  }
  yield { page: {}, cursor: {} };

  async function whoDid(kind: 'quotes' | 'reposts', id: string, rose: number): Promise<Step['page']> {
    const wanted = Math.min(most, Math.max(fewest, rose + spare));
    const answer = await ask({
      path: `tweets/${id}/${kind === 'quotes' ? 'quote_tweets' : 'retweets'}`,
      query: { ...postFields, max_results: purse.affords(price.post + price.user, { least: fewest, most: wanted }) },
      bucket: kind,
    });
    const page = understand(answer.body, { kind: 'post', amount: price.post });
    purse.charge(page.charged);
    const known = new Set(await position.present(kind));
    const news = page.entries.filter((one) => !known.has(one.id));
    const { me, now: clock } = parts;
    return {
      listed: news.map((one) => listedAs(kind, one.id)),
      items: news.map((one) => rawOf(kind, one, { me, now: clock(), first: false, kind: 'post' })),
    };
  }
}
