import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { ItemBecame, RawItem } from '#main/connectors/connector';
import type { PublicState } from '#shared/domain/public-state';
import { isNotThere } from './failure.ts';
import { postsOf } from './posts.ts';
import { collectionOf, notification, ownerOf, profile, type Profile, type ServedItem } from './served.ts';
import type { Fates, Found, List } from './walk.ts';
import type { Xrpc } from './xrpc.ts';

export const notificationStream = 'notifications';

/** Where the account stands, how it is asked, and whether it is asked for the first time. */
export type ReadParts = Readonly<{ xrpc: Xrpc; me: Profile; first: boolean }>;

const answer = z.object({ notifications: z.array(z.unknown()), cursor: z.string().optional() });
const atOnce = 100;
/** What cannot even be named is the page's failure, not an item's; all else is the item's, and read with it. */
const named = notification.pick({ uri: true, cid: true, indexedAt: true, isRead: true });

/** All that the network tells the account of. */
export function notificationList(parts: ReadParts): List<unknown> {
  const { xrpc } = parts;
  return {
    stream: notificationStream,
    page: async (next) => {
      // Asked for by name, for the usual is what the account has chosen in its settings.
      const { notifications, cursor } = await xrpc.get(answer, {
        method: 'app.bsky.notification.listNotifications',
        query: { limit: atOnce, priority: false, cursor: next ?? undefined },
      });
      const found = notifications.map((one) => foundOf(one));
      return { found, next: found.length > 0 ? (cursor ?? null) : null };
    },
    read: (found) => read(found, parts),
    fates: (items) => fatesOf(items, parts),
  };
}

function foundOf(one: unknown): Found<unknown> {
  const { uri, cid, indexedAt } = understood(named, one, notificationStream);
  return { item: uri, at: Date.parse(indexedAt), version: cid, one };
}

/** Each with the post it stands under: the first of its thread, or the one that is liked or shown. */
async function read(found: readonly Found<unknown>[], { xrpc, me, first }: ReadParts): Promise<RawItem[]> {
  const abouts = found.map(({ one }) => aboutOf(one));
  const posts = await postsOf(
    abouts.filter((uri) => uri !== null),
    xrpc,
  );
  return found.map(({ item, at, one }, index) => {
    const post = posts.get(abouts[index] ?? '');
    const about = post ? { uri: post.uri, text: post.record.text } : null;
    const seen = first && named.safeParse(one).data?.isRead === true;
    const receivedAt = first ? Math.min(xrpc.now(), at) : xrpc.now();
    const served = { kind: 'notification', me: me.did, notification: withoutViews(one), about };
    return { stream: notificationStream, item, raw: rawOf(served), receivedAt, seen, thread: null };
  });
}

function aboutOf(one: unknown): string | null {
  const { data } = notification.safeParse(one);
  return data?.record.reply?.root.uri ?? data?.reasonSubject ?? null;
}

/** Of the author only who they are: the rest is long, changes daily, and says nothing of what they wrote. */
function withoutViews(one: unknown): unknown {
  const { author, ...rest } = Object(one);
  const { did, handle, displayName } = Object(author);
  return { ...rest, author: { did, handle, displayName } };
}

/**
 * What became of what the network tells no more: a post is deleted where it says so, and only unseen where its author
 * blocks the account. A follow that is no more is told as one. Of a like or a repost there is no more to find out.
 */
async function fatesOf(uris: readonly string[], parts: ReadParts): Promise<Fates> {
  const became: ItemBecame[] = [];
  const isFollow = (uri: string): boolean => collectionOf(uri) === 'app.bsky.graph.follow';
  for (const item of uris.filter((uri) => !isFollow(uri))) {
    const state = collectionOf(item) === 'app.bsky.feed.post' ? await stateOf(item, parts) : 'unavailable';
    if (state !== 'published') became.push({ stream: notificationStream, item, state });
  }
  const ended = await endedFollows(uris.filter(isFollow), parts);
  return {
    gone: [...became.map(({ item }) => item), ...ended.map(({ of }) => of)],
    became,
    items: ended.map((one) => unfollowed(one, parts.xrpc.now())),
  };
}

const threadAnswer = z.object({ thread: z.looseObject({ $type: z.string().catch('') }) });

async function stateOf(uri: string, { xrpc }: ReadParts): Promise<PublicState> {
  const given = await xrpc.call({
    ...{ method: 'app.bsky.feed.getPostThread', query: { uri, depth: 0, parentHeight: 0 } },
  });
  if (isNotThere(given)) return 'deleted';
  if (given.status >= 300) throw xrpc.failureOf(given);
  const { $type: type } = understood(threadAnswer, given.body, uri).thread;
  if (type.endsWith('#notFoundPost')) return 'deleted';
  return type.endsWith('#blockedPost') ? 'unavailable' : 'published';
}

type Ended = Readonly<{ of: string; author: Profile }>;
const relations = z.object({
  relationships: z.array(z.object({ did: z.string().optional(), followedBy: z.string().optional() })),
});
const profiles = z.object({ profiles: z.array(profile.nullable().catch(null)) });
/** app.bsky.actor.getProfiles and app.bsky.graph.getRelationships give no more at once. */
const peopleAtOnce = 25;

async function endedFollows(uris: readonly string[], { xrpc, me }: ReadParts): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (let start = 0; start < uris.length; start += peopleAtOnce) {
    const some = uris.slice(start, start + peopleAtOnce);
    const dids = [...new Set(some.map(ownerOf))];
    const { relationships } = await xrpc.get(relations, {
      method: 'app.bsky.graph.getRelationships',
      query: { actor: me.did, others: dids },
    });
    const follow = new Map(relationships.map(({ did, followedBy }) => [did, followedBy]));
    const people = await xrpc.get(profiles, { method: 'app.bsky.actor.getProfiles', query: { actors: dids } });
    for (const of of some) {
      const did = ownerOf(of);
      // Who is not told of has left the network, or is hidden.
      if (!follow.has(did) || follow.get(did) !== undefined) continue;
      const author = people.profiles.find((one) => one?.did === did) ?? { did, handle: '', displayName: undefined };
      ended.push({ of, author });
    }
  }
  return ended;
}

function unfollowed({ of, author }: Ended, now: number): RawItem {
  const item = `unfollow:${of}`;
  const raw = rawOf({ kind: 'unfollow', author, of, at: now } satisfies ServedItem);
  return { stream: notificationStream, item, raw, receivedAt: now, seen: false, thread: null };
}

/** What is served stays as it came; `servedItem` judges it where it is read. */
export function rawOf(served: Readonly<Record<string, unknown>>): Uint8Array {
  return Buffer.from(JSON.stringify(served));
}
