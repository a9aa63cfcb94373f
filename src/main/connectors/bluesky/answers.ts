import { z } from 'zod';
import { understood } from '#main/connectors/api';
import type { RawItem } from '#main/connectors/connector';
import { rawOf, type ReadParts } from './notifications.ts';
import { postsOf } from './posts.ts';
import { keyOf, ownPost, type OwnPost, type ServedItem } from './served.ts';
import { instantOfKey } from './tid.ts';
import type { List } from './walk.ts';

export const answerStream = 'answers';

const answer = z.object({ records: z.array(z.unknown()), cursor: z.string().optional() });
const named = z.object({ uri: z.string() });
const atOnce = 100;

/**
 * What the shop answered, with whichever program: the posts of its own repository that answer something. What it says to
 * everybody is no item.
 */
export function answerList(parts: ReadParts): List<OwnPost> {
  const { xrpc, me } = parts;
  return {
    stream: answerStream,
    page: async (next) => {
      const { records, cursor } = await xrpc.get(answer, {
        method: 'com.atproto.repo.listRecords',
        query: { repo: me.did, collection: 'app.bsky.feed.post', limit: atOnce, cursor: next ?? undefined },
      });
      const posts = records.flatMap((one) => {
        const post = ownPost.safeParse(one);
        return post.success && post.data.value.reply ? [post.data] : [];
      });
      const found = posts.map((one) => ({ item: one.uri, at: timeOf(one), version: one.cid, one }));
      return { found, next: records.length > 0 ? (cursor ?? null) : null };
    },
    read: (found) =>
      readAnswers(
        found.map(({ one }) => one),
        parts,
      ),
    // The repository is the account's own: what it has no more was deleted.
    fates: async (items) => ({
      gone: items,
      became: items.map((item) => ({ stream: answerStream, item, state: 'deleted' as const })),
      items: [],
    }),
  };
}

/** Each with whom it answers, and the first post of its thread. */
export async function readAnswers(posts: readonly OwnPost[], { xrpc, me, first }: ReadParts): Promise<RawItem[]> {
  const around = await postsOf(
    posts.flatMap(({ value: { reply } }) => (reply ? [reply.root.uri, reply.parent.uri] : [])),
    xrpc,
  );
  return posts.map((post) => {
    const { reply } = post.value;
    const root = around.get(reply?.root.uri ?? '');
    const to = around.get(reply?.parent.uri ?? '')?.author ?? null;
    const about = root ? { uri: root.uri, text: root.record.text } : null;
    const served = { kind: 'answer', me, post, to, about } satisfies ServedItem;
    const receivedAt = first ? Math.min(xrpc.now(), timeOf(post)) : xrpc.now();
    return { stream: answerStream, item: post.uri, raw: rawOf(served), receivedAt, seen: true, thread: null };
  });
}

/** One of the shop's answers by its address; null where it is none any more. */
export async function readAnswer(uri: string, parts: ReadParts): Promise<RawItem | null> {
  const given = await parts.xrpc.call({
    method: 'com.atproto.repo.getRecord',
    query: { repo: parts.me.did, collection: 'app.bsky.feed.post', rkey: keyOf(uri) },
  });
  const { data } = ownPost.safeParse(given.body);
  return data ? ((await readAnswers([data], parts))[0] ?? null) : null;
}

/** By its key, which keys of a repository sort by; programs may say any time in the record. */
export function timeOf({ uri, value }: OwnPost): number {
  return instantOfKey(keyOf(understood(named, { uri }, answerStream).uri)) ?? (Date.parse(value.createdAt) || 0);
}
