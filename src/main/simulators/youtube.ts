import type { youtube_v3 } from '@googleapis/youtube';
import { Simulator, jsonBody, type Answered, type Asked } from './simulator.ts';
import { SignedInApp } from './signed-in-app.ts';

type Comment = youtube_v3.Schema$Comment & { readonly id: string; snippet: youtube_v3.Schema$CommentSnippet };
type Moderation = 'published' | 'heldForReview' | 'likelySpam' | 'rejected';
type Kept = { readonly comment: Comment; moderation: Moderation };

export type YoutubeOptions = Readonly<{ now?: () => number; name?: string }>;
export type Said = Readonly<{ by: string; words: string; at?: number }>;

const channel = 'UCbakery0123456789abcdef';
const day = 24 * 60 * 60_000;
const dailyUnits = 10_000;
/** A thread tells this many of its replies at most. */
const repliesTold = 5;

/** The comments of one channel at YouTube, and the people who write them. */
export class Youtube {
  readonly app: SignedInApp;
  readonly simulator: Simulator;
  /** Pages come as they like: out of order, and some threads twice. */
  shuffled = false;
  readonly #comments = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #name: string;
  #last = 0;
  #made = 0;

  constructor({ now = Date.now, name = 'The bakery' }: YoutubeOptions = {}) {
    this.#now = now;
    this.#name = name;
    this.app = new SignedInApp({
      ...{ authorize: '/o/oauth2/v2/auth', token: '/token', life: 3600, refreshes: true, now },
    });
    this.simulator = new Simulator({
      ...{ now, answer: (asked) => this.#answer(asked), tooMany: () => refusal(403, 'quotaExceeded') },
      cursor: { parameter: 'pageToken', expired: refusal(400, 'invalidPageToken') },
      // A day has units, of which a change takes fifty: half of them for either keeps within them.
      limits: [
        { bucket: 'questions', requests: dailyUnits / 2, per: day },
        { bucket: 'changes', requests: dailyUnits / 2 / 50, per: day },
      ],
      bucketOf: ({ path, method }) => {
        if (!path.startsWith('/youtube/')) return '';
        return method === 'GET' ? 'questions' : 'changes';
      },
    });
  }

  /** What an account of this channel is: its address, its settings and what it signs in with. */
  get account() {
    const { clientId, secret } = this.app;
    return {
      ...{ address: `yt:${channel.toLowerCase()}`, name: this.#name, secret },
      settings: { clientId, channel, api: `${this.simulator.url}/` },
    };
  }

  /** What the shop said, by id. */
  get answered(): Readonly<Record<string, string>> {
    const own = [...this.#comments.values()].filter(
      ({ comment }) => comment.snippet.authorChannelId?.value === channel,
    );
    return Object.fromEntries(own.map(({ comment }) => [comment.id, comment.snippet.textOriginal ?? '']));
  }

  /** Somebody comments on a video, or on the channel itself. `held` where YouTube keeps it back. */
  comments({ on = 'rye-in-a-day', held, ...said }: Said & Readonly<{ on?: string; held?: Moderation }>): string {
    this.#made += 1;
    const id = `Ugw${String(this.#made).padStart(6, '0')}AaABAg`;
    this.#keep(id, { ...said, video: on, parent: null }, held ?? 'published');
    return id;
  }

  /** Somebody, or the shop in another program (`by` is then null), replies to a comment. */
  replies(to: string, said: Omit<Said, 'by'> & Readonly<{ by: string | null }>): string {
    this.#made += 1;
    const parent = to.split('.')[0] ?? to;
    const id = `${parent}.r${String(this.#made).padStart(6, '0')}`;
    this.#keep(id, { ...said, video: this.#kept(parent).comment.snippet.videoId ?? null, parent }, 'published');
    return id;
  }

  edits(id: string, words: string, at?: number): void {
    const { snippet } = this.#kept(id).comment;
    Object.assign(snippet, { textDisplay: words, updatedAt: this.#instant(at) });
    if (snippet.textOriginal !== undefined) snippet.textOriginal = words;
  }

  /** A comment goes with its replies. */
  deletes(id: string): void {
    for (const one of this.#comments.keys()) if (one === id || one.startsWith(`${id}.`)) this.#comments.delete(one);
  }

  /** The owner decides at YouTube. */
  moderates(id: string, moderation: Moderation): void {
    this.#kept(id).moderation = moderation;
  }

  async open(port = 0): Promise<this> {
    await this.simulator.open(port);
    return this;
  }

  close(): Promise<void> {
    return this.simulator.close();
  }

  #answer(asked: Asked): Answered {
    const signingIn = this.app.answer(asked);
    if (signingIn) return signingIn;
    if (!this.app.accepts(asked)) return refusal(401, 'authError');
    const { path, method, query } = asked;
    switch (`${method} ${path.replace('/youtube/v3/', '')}`) {
      case 'GET channels': {
        const found: youtube_v3.Schema$ChannelListResponse = {
          items: [{ id: channel, snippet: { title: this.#name } }],
        };
        return { body: found };
      }
      case 'GET videos': {
        const items = (query.get('id') ?? '').split(',').map((id) => ({ id, snippet: { title: titleOf(id) } }));
        return { body: { items } satisfies youtube_v3.Schema$VideoListResponse };
      }
      case 'GET commentThreads':
        return this.#threads(query);
      case 'GET comments':
        return this.#list(query);
      case 'POST comments':
        return this.#insert(asked);
      case 'POST comments/setModerationStatus':
        return this.#moderate(query);
      default:
        return refusal(404, 'notFound');
    }
  }

  #threads(query: URLSearchParams): Answered {
    const asked = query.get('moderationStatus') ?? 'published';
    const threads = [...this.#comments.values()].filter(
      ({ comment, moderation }) => comment.snippet.parentId === undefined && moderation === asked,
    );
    const newest = threads.toSorted((one, other) =>
      (one.comment.snippet.publishedAt ?? '') < (other.comment.snippet.publishedAt ?? '') ? 1 : -1,
    );
    const { slice, nextPageToken } = pageOf(newest, query);
    const items = slice.map(({ comment }): youtube_v3.Schema$CommentThread => {
      const replies = this.#repliesTo(comment.id);
      const { videoId } = comment.snippet;
      return {
        id: comment.id,
        snippet: {
          channelId: channel,
          videoId: videoId ?? null,
          topLevelComment: comment,
          totalReplyCount: replies.length,
        },
        ...(replies.length > 0 && { replies: { comments: replies.slice(-repliesTold) } }),
      };
    });
    const told = this.shuffled ? [...items.toReversed(), ...items.slice(0, 3)] : items;
    return { body: { items: told, ...nextPageToken } satisfies youtube_v3.Schema$CommentThreadListResponse };
  }

  #list(query: URLSearchParams): Answered {
    const [ids, parent] = [query.get('id'), query.get('parentId')];
    const named = (ids ?? '').split(',').flatMap((id) => this.#comments.get(id)?.comment ?? []);
    const { slice, nextPageToken } = pageOf(parent === null ? named : this.#repliesTo(parent), query);
    return { body: { items: slice, ...nextPageToken } satisfies youtube_v3.Schema$CommentListResponse };
  }

  #insert(asked: Asked): Answered {
    const snippet: unknown = Object(jsonBody(asked)).snippet;
    const { parentId, textOriginal } = Object(snippet);
    const parent = this.#comments.get(String(parentId));
    if (!parent) return refusal(404, 'parentCommentNotFound');
    if (parent.moderation !== 'published') return refusal(400, 'parentCommentIsPrivate');
    if (typeof textOriginal !== 'string' || textOriginal === '') return refusal(400, 'commentTextRequired');
    if ([...textOriginal].length > 10_000) return refusal(400, 'commentTextTooLong');
    return { body: this.#kept(this.replies(parent.comment.id, { by: null, words: textOriginal })).comment };
  }

  #moderate(query: URLSearchParams): Answered {
    const kept = this.#comments.get(query.get('id') ?? '');
    const moderation = (['published', 'heldForReview', 'rejected'] as const).find(
      (one) => one === query.get('moderationStatus'),
    );
    if (!kept) return refusal(404, 'commentNotFound');
    if (!moderation) return refusal(400, 'operationNotSupported');
    kept.moderation = moderation;
    return { status: 204 };
  }

  #repliesTo(parent: string): Comment[] {
    return [...this.#comments.values()].flatMap(({ comment, moderation }) =>
      comment.snippet.parentId === parent && moderation === 'published' ? [comment] : [],
    );
  }

  #keep(
    id: string,
    said: Readonly<{ by: string | null; words: string; at?: number; video: string | null; parent: string | null }>,
    moderation: Moderation,
  ): void {
    const { by, words, video, parent } = said;
    const at = this.#instant(said.at);
    const author = by === null ? channel : `UC${by.replaceAll(/[^\w-]/gu, '').padEnd(22, '0')}`;
    const snippet: youtube_v3.Schema$CommentSnippet = {
      ...{ channelId: channel, authorDisplayName: by ?? this.#name, authorChannelId: { value: author } },
      ...{ textDisplay: words, publishedAt: at, updatedAt: at },
      ...(video !== null && { videoId: video }),
      ...(parent !== null && { parentId: parent }),
      // Only its author is told what was typed.
      ...(by === null && { textOriginal: words }),
    };
    this.#comments.set(id, { comment: { kind: 'youtube#comment', id, snippet }, moderation });
  }

  #kept(id: string): Kept {
    const kept = this.#comments.get(id);
    if (!kept) throw new Error(`There is no comment ${id}`);
    return kept;
  }

  /** No two things happen at once, so that they have an order. */
  #instant(given?: number): string {
    const at = given ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    return new Date(at).toISOString();
  }
}

function titleOf(video: string): string {
  const words = video.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function pageOf<One>(all: readonly One[], query: URLSearchParams) {
  const size = Math.min(100, Number(query.get('maxResults') ?? 20));
  const start = Number(query.get('pageToken') ?? '0');
  const more = start + size < all.length;
  return { slice: all.slice(start, start + size), nextPageToken: more ? { nextPageToken: String(start + size) } : {} };
}

function refusal(code: number, reason: string): Answered {
  const message = `The request was refused: <code>${reason}</code>`;
  return { status: code, body: { error: { code, message, errors: [{ message, domain: 'youtube', reason }] } } };
}
