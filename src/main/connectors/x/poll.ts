import { nothing } from '#main/connectors/api';
import type { Page, Position } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import type { Entry } from './answers.ts';
import { cursor, firstCursor, type Cursor } from './cursor.ts';
import { readEngagement } from './engagement.ts';
import { readMessages } from './messages.ts';
import type { PollParts, Step } from './parts.ts';
import { post } from './post.ts';
import { readPending } from './read.ts';
import { readTimeline } from './timeline.ts';

/**
 * Direct messages first, then who mentioned the shop, then what it said itself, then who spread that. Nothing is asked for
 * that the rest of the budget does not pay, and every page says what it cost.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const { purse } = parts;
  const first = position.cursor === null;
  let at = first ? firstCursor : cursor.parse(JSON.parse(position.cursor));
  let written = position.cursor;
  purse.open(position.spent, at.charged);

  const pageOf = ({ page, cursor: changes }: Step): Page | null => {
    at = { ...at, ...changes };
    const cost = purse.settle();
    const next = JSON.stringify({ ...at, charged: purse.charged });
    if (next === written && cost === 0 && Object.keys(page).length === 0) return null;
    written = next;
    return { ...nothing, ...page, cursor: next, ...(cost > 0 && { cost }) };
  };

  const timelines = { ...parts, position, first };
  const readers = [
    () => readPending(position, parts),
    () => whileAsked(readMessages(at.messages, parts, first)),
    () => readTimeline('mentions', at.mentions, timelines),
    () => readTimeline('posts', at.posts, { ...timelines, tell: (roots) => followed(at, roots, first) }),
    () => readEngagement(at.followed, parts, position),
  ];
  for (const reader of readers)
    for await (const step of reader()) {
      const page = pageOf(step);
      if (page) yield page;
    }
}

/** Direct messages may be asked for so seldom that the rest does not wait for them: they are gone on with in a later pass. */
async function* whileAsked(steps: AsyncIterable<Step>): AsyncGenerator<Step> {
  try {
    yield* steps;
  } catch (failure) {
    const ours = failure instanceof ProviderFailure && failure.kind === 'rate-limited' && failure.detail === 'messages';
    if (!ours) throw failure;
  }
}

/** Of the shop's newest posts it is looked whether they are quoted or reposted: so many, for each look costs. */
const followedPosts = 5;

/** Who quoted and reposted before the first look is left alone. */
function followed({ followed: before }: Cursor, roots: readonly Entry[], first: boolean): Partial<Cursor> {
  const fresh = roots
    .filter(({ id }) => before.every((one) => one.id !== id))
    .map(({ id, entry }) => {
      const metrics = first ? post.safeParse(entry).data?.public_metrics : undefined;
      return { id, quotes: metrics?.quote_count ?? 0, reposts: metrics?.retweet_count ?? 0 };
    });
  if (fresh.length === 0) return {};
  const all = [...before, ...fresh].toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
  return { followed: all.slice(0, followedPosts) };
}
