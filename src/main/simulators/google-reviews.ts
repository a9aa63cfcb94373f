import { Simulator, jsonBody, type Answered, type Asked } from './simulator.ts';
import { SignedInApp } from './signed-in-app.ts';

/** Google publishes no types of this API: https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews */
type Reply = { comment: string; updateTime: string; reviewReplyState: 'APPROVED' | 'PENDING' | 'REJECTED' };
type Review = {
  readonly name: string;
  readonly reviewId: string;
  readonly reviewer: Readonly<{ displayName: string; isAnonymous?: boolean; profilePhotoUrl?: string }>;
  starRating: (typeof ratings)[number];
  comment?: string;
  readonly createTime: string;
  updateTime: string;
  reviewReply?: Reply;
  readonly reviewReplyUrl: string;
};
const ratings = ['STAR_RATING_UNSPECIFIED', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'] as const;
type Stars = 1 | 2 | 3 | 4 | 5;

export type ReviewsOptions = Readonly<{ now?: () => number; port?: number; name?: string }>;

const location = 'accounts/101/locations/202';
/** Per minute and project, once an app is approved. */
const perMinute = 300;
const mostAtOnce = 50;

/** The reviews of one place at Google, and the people who write them. */
export class GoogleReviews {
  readonly app: SignedInApp;
  readonly simulator: Simulator;
  /** Whether Google approved the app; until then its quota is 0. */
  approved = true;
  /** Pages come as they like: out of order, and some reviews twice. */
  shuffled = false;
  readonly #reviews = new Map<string, Review>();
  /** No list goes back to these. */
  readonly #old = new Set<string>();
  readonly #now: () => number;
  readonly #name: string;
  #last = 0;
  #made = 0;

  constructor({ now = Date.now, name = 'The bakery' }: ReviewsOptions = {}) {
    this.#now = now;
    this.#name = name;
    this.app = new SignedInApp({
      ...{ authorize: '/o/oauth2/v2/auth', token: '/token', life: 3600, refreshes: true, now },
    });
    this.simulator = new Simulator({
      ...{ now, answer: (asked) => this.#answer(asked), tooMany: () => tooMany(perMinute) },
      cursor: { parameter: 'pageToken', expired: refusal(400, 'INVALID_ARGUMENT', 'Page token is invalid.') },
      limits: [{ bucket: 'questions', requests: perMinute, per: 60_000 }],
      bucketOf: ({ path }) => (path.startsWith('/v4/') ? 'questions' : ''),
    });
  }

  /** What an account of this place is: its address, its settings and what it signs in with. */
  get account() {
    const { clientId, secret } = this.app;
    return {
      ...{ address: 'gbp:202', name: this.#name, secret },
      settings: { clientId, location, api: `${this.simulator.url}/` },
    };
  }

  /** What the shop answered, by review. */
  get answered(): Readonly<Record<string, string>> {
    const all = [...this.#reviews.values()].flatMap(({ reviewId, reviewReply }) =>
      reviewReply ? [[reviewId, reviewReply.comment] as const] : [],
    );
    return Object.fromEntries(all);
  }

  /** Somebody reviews the place; null stands for a name that is not shown, and no words for stars alone. */
  reviews(given: Readonly<{ by: string | null; stars: Stars; words?: string; at?: number }>): string {
    this.#made += 1;
    const reviewId = `AbFvOqm${String(this.#made).padStart(6, '0')}`;
    const at = this.#instant(given.at);
    this.#reviews.set(reviewId, {
      ...{ name: `${location}/reviews/${reviewId}`, reviewId, createTime: at, updateTime: at },
      reviewer: given.by === null ? { displayName: 'A Google user', isAnonymous: true } : { displayName: given.by },
      starRating: ratings[given.stars],
      ...(given.words !== undefined && { comment: given.words }),
      reviewReplyUrl: `https://business.google.com/reviews/${reviewId}`,
    });
    return reviewId;
  }

  /** Somebody reviewed the place long ago: no list goes back to it, but it is there to be answered. */
  reviewed(given: Parameters<GoogleReviews['reviews']>[0]): string {
    const id = this.reviews(given);
    this.#old.add(id);
    return `${location}/reviews/${id}`;
  }

  edits(reviewId: string, given: Readonly<{ stars?: Stars; words?: string; at?: number }>): void {
    const review = this.#reviewOf(reviewId);
    if (given.words !== undefined) review.comment = given.words;
    if (given.stars !== undefined) review.starRating = ratings[given.stars];
    review.updateTime = this.#instant(given.at);
  }

  deletes(reviewId: string): void {
    this.#reviews.delete(reviewId);
  }

  /** The owner answers, or answers anew, on Google's own page. */
  repliesElsewhere(reviewId: string, words: string, at?: number): void {
    this.#reply(this.#reviewOf(reviewId), words, at);
  }

  takesReplyBack(reviewId: string): void {
    delete this.#reviewOf(reviewId).reviewReply;
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
    if (!this.app.accepts(asked)) return refusal(401, 'UNAUTHENTICATED', 'Request had invalid credentials.');
    if (!this.approved) return tooMany(0);
    const { path, method } = asked;
    if (path === '/v1/accounts') return { body: { accounts: [{ name: 'accounts/101', accountName: this.#name }] } };
    if (path === '/v1/accounts/101/locations')
      return { body: { locations: [{ name: 'locations/202', title: this.#name }] } };
    if (path === `/v4/${location}/reviews`) return this.#list(asked);
    const [, id = '', reply] = /\/reviews\/([^/]+)(\/reply)?$/u.exec(path) ?? [];
    const review = this.#reviews.get(id);
    if (!review) return refusal(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (reply === undefined) return { body: review };
    if (method === 'DELETE') {
      delete review.reviewReply;
      return { body: {} };
    }
    const words: unknown = Object(jsonBody(asked)).comment;
    if (typeof words !== 'string' || Buffer.byteLength(words) > 4096)
      return refusal(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
    return { body: this.#reply(review, words) };
  }

  #list({ query }: Asked): Answered {
    const size = Math.min(mostAtOnce, Number(query.get('pageSize') ?? mostAtOnce));
    const start = Number(query.get('pageToken') ?? '0');
    const all = [...this.#reviews.values()]
      .filter(({ reviewId }) => !this.#old.has(reviewId))
      .toSorted((one, other) => (one.updateTime < other.updateTime ? 1 : -1));
    const page = all.slice(start, start + size);
    return {
      body: {
        // An empty list is left out, as everywhere at Google.
        ...(page.length > 0 && { reviews: this.shuffled ? [...page.toReversed(), ...page.slice(0, 3)] : page }),
        ...(all.length > 0 && { averageRating: 4.5, totalReviewCount: all.length }),
        ...(start + size < all.length && { nextPageToken: String(start + size) }),
      },
    };
  }

  #reply(review: Review, comment: string, at?: number): Reply {
    const reply: Reply = { comment, updateTime: this.#instant(at), reviewReplyState: 'APPROVED' };
    review.reviewReply = reply;
    return reply;
  }

  #reviewOf(reviewId: string): Review {
    const review = this.#reviews.get(reviewId);
    if (!review) throw new Error(`There is no review ${reviewId}`);
    return review;
  }

  /** No two things happen at once, so that they have an order. */
  #instant(given?: number): string {
    const at = given ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    return new Date(at).toISOString();
  }
}

function refusal(code: number, status: string, message: string): Answered {
  return { status: code, body: { error: { code, status, message } } };
}

/** A limit of 0 is that of an app nobody approved. */
function tooMany(limit: number): Answered {
  const message = "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute'.";
  const metadata = { quota_limit_value: String(limit) };
  const details = [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      ...{ reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com', metadata },
    },
  ];
  return { status: 429, body: { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message, details } } };
}
