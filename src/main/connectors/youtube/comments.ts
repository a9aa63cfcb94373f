import { z } from 'zod';
import { understood, type Ask } from '#main/connectors/api';
import { comment, thread, type Comment, type Thread } from './comment.ts';

/** YouTube gives no more at once: of lists, and of things asked for by their ids. */
const atOnce = 100;
const idsAtOnce = 50;

const page = { nextPageToken: z.string().optional() };
const threadPage = z.object({ items: z.array(thread).default([]), ...page });
const commentPage = z.object({ items: z.array(comment).default([]), ...page });
const videoPage = z.object({
  items: z.array(z.object({ id: z.string(), snippet: z.object({ title: z.string() }) })).default([]),
  ...page,
});

export type ThreadPage = Readonly<{ threads: readonly Thread[]; last: boolean }>;

/** What YouTube is asked for. Each page takes one unit of the day. */
export class Comments {
  readonly #ask: Ask;
  readonly #channel: string;
  readonly #titles = new Map<string, string>();

  constructor(ask: Ask, channel: string) {
    this.#ask = ask;
    this.#channel = channel;
  }

  /** The threads of one list, newest first. */
  async *threads(moderationStatus: string): AsyncGenerator<ThreadPage> {
    const query = {
      ...{ part: 'snippet,replies', allThreadsRelatedToChannelId: this.#channel, order: 'time', moderationStatus },
      ...plain,
    };
    for await (const { items, nextPageToken } of this.#pages({ path: 'commentThreads', query }, threadPage))
      yield { threads: items, last: !nextPageToken };
  }

  /** Every reply of a thread. */
  async replies(parentId: string): Promise<Comment[]> {
    const replies: Comment[] = [];
    const query = { part: 'snippet', parentId, ...plain };
    for await (const { items } of this.#pages({ path: 'comments', query }, commentPage)) replies.push(...items);
    return replies;
  }

  /** Of these ids the comments that are still there. */
  async named(ids: readonly string[]): Promise<Comment[]> {
    return this.#byId('comments', ids, commentPage);
  }

  /** What videos are called; asked once each. */
  async titles(videos: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = [...new Set(videos)].filter((id) => !this.#titles.has(id));
    for (const { id, snippet } of await this.#byId('videos', unknown, videoPage)) this.#titles.set(id, snippet.title);
    return this.#titles;
  }

  async #byId<One>(
    path: string,
    ids: readonly string[],
    schema: z.ZodType<Readonly<{ items: readonly One[] }>>,
  ): Promise<One[]> {
    const found: One[] = [];
    for (let start = 0; start < ids.length; start += idsAtOnce) {
      const id = ids.slice(start, start + idsAtOnce).join(',');
      const query = { part: 'snippet', id, ...(path === 'comments' && { textFormat: 'plainText' }) };
      found.push(...understood(schema, (await this.#ask({ path, query, bucket: 'questions' })).body, 'YouTube').items);
    }
    return found;
  }

  async *#pages<Page extends Readonly<{ nextPageToken?: string | undefined }>>(
    { path, query }: Readonly<{ path: string; query: Readonly<Record<string, string | number>> }>,
    schema: z.ZodType<Page>,
  ): AsyncGenerator<Page> {
    for (let pageToken: string | undefined; ;) {
      const { body } = await this.#ask({ path, query: { ...query, pageToken }, bucket: 'questions' });
      const read = understood(schema, body, 'YouTube');
      yield read;
      pageToken = read.nextPageToken;
      if (!pageToken) return;
    }
  }
}

const plain = { maxResults: atOnce, textFormat: 'plainText' } as const;
