import { z } from 'zod';
import { postView, type PostView } from './served.ts';
import type { Xrpc } from './xrpc.ts';

/** app.bsky.feed.getPosts gives no more at once. */
const atOnce = 25;

/** Posts as the account sees them; without those it does not. */
export async function postsOf(
  uris: Iterable<string>,
  { get }: Pick<Xrpc, 'get'>,
): Promise<ReadonlyMap<string, PostView>> {
  const asked = [...new Set(uris)];
  const found = new Map<string, PostView>();
  for (let start = 0; start < asked.length; start += atOnce) {
    const { posts } = await get(answer, {
      ...{ method: 'app.bsky.feed.getPosts', query: { uris: asked.slice(start, start + atOnce) } },
    });
    for (const one of posts) {
      const post = postView.safeParse(one);
      if (post.success) found.set(post.data.uri, post.data);
    }
  }
  return found;
}

const answer = z.object({ posts: z.array(z.unknown()) });
