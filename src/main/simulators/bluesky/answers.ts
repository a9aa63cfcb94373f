import type {
  AppBskyActorGetProfiles,
  AppBskyFeedDefs,
  AppBskyFeedGetPosts,
  AppBskyFeedGetPostThread,
  AppBskyGraphGetRelationships,
  AppBskyNotificationListNotifications,
  ComAtprotoIdentityResolveHandle,
  ComAtprotoRepoGetRecord,
  ComAtprotoRepoListRecords,
  ComAtprotoRepoPutRecord,
} from '@atproto/api';
import { jsonBody, type Answered, type Asked } from '../simulator.ts';
import type { BlueskyNetwork, Kept, Person } from './network.ts';

export type AnswerParts = Readonly<{
  network: BlueskyNetwork;
  shop: Person;
  /** The order notifications are served in: newest first, unless the network has a bad day. */
  ordered: (told: readonly Notification[]) => readonly Notification[];
  wrote: (kept: Kept) => void;
}>;
export type Notification = AppBskyNotificationListNotifications.Notification;

/** What a question needs no sign-in for. */
export function answerAnybody({ path, query }: Asked, { network }: AnswerParts): Answered | null {
  if (path !== '/xrpc/com.atproto.identity.resolveHandle') return null;
  const person = network.find(query.get('handle') ?? '');
  if (!person) return refused('InvalidRequest', 'Unable to resolve handle');
  const body: ComAtprotoIdentityResolveHandle.OutputSchema = { did: person.did };
  return { body };
}

/** What the network answers to whoever is signed in. */
export function answerShop(asked: Asked, parts: AnswerParts): Answered {
  const { path, query } = asked;
  const { network, shop } = parts;
  switch (path) {
    case '/xrpc/app.bsky.notification.listNotifications':
      return { body: notifications(query, parts) };
    case '/xrpc/app.bsky.feed.getPosts': {
      const posts = query.getAll('uris').flatMap((uri) => viewOf(network, uri) ?? []);
      return { body: { posts } satisfies AppBskyFeedGetPosts.OutputSchema };
    }
    case '/xrpc/app.bsky.feed.getPostThread':
      return thread(query.get('uri') ?? '', network);
    case '/xrpc/app.bsky.actor.getProfiles': {
      const profiles = network.people(query.getAll('actors'));
      return { body: { profiles } satisfies AppBskyActorGetProfiles.OutputSchema };
    }
    case '/xrpc/app.bsky.graph.getRelationships': {
      const relationships = query.getAll('others').map((did) => ({
        ...{ $type: 'app.bsky.graph.defs#relationship' as const, did },
        ...followOf(network, did, shop),
      }));
      return { body: { actor: shop.did, relationships } satisfies AppBskyGraphGetRelationships.OutputSchema };
    }
    case '/xrpc/com.atproto.repo.listRecords':
      return { body: records(query, network) };
    case '/xrpc/com.atproto.repo.getRecord': {
      const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`;
      const found = network.kept.get(uri);
      if (!found) return refused('RecordNotFound', `Could not locate record: ${uri}`);
      return { body: { uri, cid: found.cid, value: found.record } satisfies ComAtprotoRepoGetRecord.OutputSchema };
    }
    case '/xrpc/com.atproto.repo.putRecord': {
      const { collection, rkey, record } = Object(jsonBody(asked));
      const before = network.kept.get(`at://${shop.did}/${collection}/${rkey}`);
      const made = network.keep({ by: shop, collection, rkey, at: asked.at }, Object(record));
      if (before?.cid !== made.cid) parts.wrote(made);
      return { body: { uri: made.uri, cid: made.cid } satisfies ComAtprotoRepoPutRecord.OutputSchema };
    }
    default:
      return { status: 501, body: { error: 'MethodNotImplemented', message: path } };
  }
}

function notifications(
  query: URLSearchParams,
  { network, ordered }: AnswerParts,
): AppBskyNotificationListNotifications.OutputSchema {
  const before = query.get('cursor');
  const limit = Number(query.get('limit') ?? 50);
  const newest = network.told
    .map(({ reason, of, subject }) => ({
      ...{ uri: of.uri, cid: of.cid, author: of.by, reason, record: of.record, isRead: false },
      ...(subject !== null && { reasonSubject: subject }),
      indexedAt: new Date(of.at).toISOString(),
    }))
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
    .filter((one) => before === null || placeOf(one) < before);
  const last = newest[limit - 1];
  return { notifications: [...ordered(newest.slice(0, limit))], ...(last && { cursor: placeOf(last) }) };
}

/** Several may be told of within a millisecond. */
function placeOf({ indexedAt, uri }: Pick<Notification, 'indexedAt' | 'uri'>): string {
  return `${indexedAt}::${uri}`;
}

function viewOf(network: BlueskyNetwork, uri: string): AppBskyFeedDefs.PostView | null {
  const found = network.kept.get(uri);
  if (!found || network.blocked.has(uri)) return null;
  const { cid, by, record, at } = found;
  return { uri, cid, author: by, record, indexedAt: new Date(at).toISOString() };
}

function thread(uri: string, network: BlueskyNetwork): Answered {
  const author = { did: uri.slice('at://'.length).split('/')[0] ?? '' };
  const post = viewOf(network, uri);
  if (network.blocked.has(uri)) {
    const blocked = { $type: 'app.bsky.feed.defs#blockedPost' as const, uri, blocked: true as const, author };
    return { body: { thread: blocked } satisfies AppBskyFeedGetPostThread.OutputSchema };
  }
  if (!post) return refused('NotFound', `Post not found: ${uri}`);
  const found = { $type: 'app.bsky.feed.defs#threadViewPost' as const, post };
  return { body: { thread: found } satisfies AppBskyFeedGetPostThread.OutputSchema };
}

function followOf(network: BlueskyNetwork, did: string, shop: Person): Readonly<{ followedBy?: string }> {
  const follow = network.records(did, 'app.bsky.graph.follow').find(({ record }) => record['subject'] === shop.did);
  return follow ? { followedBy: follow.uri } : {};
}

function records(query: URLSearchParams, network: BlueskyNetwork): ComAtprotoRepoListRecords.OutputSchema {
  const before = query.get('cursor');
  const limit = Number(query.get('limit') ?? 50);
  const all = network
    .records(query.get('repo') ?? '', query.get('collection') ?? '')
    .filter(({ uri }) => before === null || keyOf(uri) < before);
  const page = all.slice(0, limit);
  const last = page.at(-1);
  return {
    records: page.map(({ uri, cid, record }) => ({ uri, cid, value: record })),
    ...(last && page.length < all.length && { cursor: keyOf(last.uri) }),
  };
}

function keyOf(uri: string): string {
  return uri.split('/').at(-1) ?? '';
}

function refused(error: string, message: string): Answered {
  return { status: 400, body: { error, message } };
}
