import { Simulator, jsonBody, type Answered, type Asked } from './simulator.ts';
import { SignedInApp } from './signed-in-app.ts';

/** LinkedIn publishes no types; these are its pages' samples of notifications and of comments. */
type Activity = Readonly<{ entity: string; owner: string; text: string; parentComment?: string }>;
type Notification = Readonly<{
  notificationId: number;
  organizationalEntity: string;
  action: string;
  sourcePost: string;
  decoratedSourcePost: Readonly<{ entity: string; owner: string; text: string }>;
  generatedActivity: string;
  decoratedGeneratedActivity?: Readonly<{ comment?: Activity; share?: Activity }>;
  lastModifiedAt: number;
}>;
type Comment = Readonly<{
  commentUrn: string;
  actor: string;
  object: string;
  parentComment?: string;
  message: Readonly<{ text: string }>;
  created: Readonly<{ time: number }>;
}>;
type Deed = Readonly<{ by: string; words: string; at?: number }>;

const organization = '12345';
const page = `urn:li:organization:${organization}`;
const activity = 'urn:li:activity:7000000000000000001';
const day = 24 * 60 * 60_000;
const remembers = 60 * day;
const perDay = 500;

/** A company page at LinkedIn, and the members who have to do with it. */
export class Linkedin {
  readonly app: SignedInApp;
  readonly simulator: Simulator;
  /** Whether LinkedIn granted the app what it asked for. */
  approved = true;
  /** Notifications come as they like: out of order, and some twice. */
  shuffled = false;
  readonly #told: Notification[] = [];
  readonly #comments = new Map<string, Comment>();
  readonly #now: () => number;
  readonly #name: string;
  #last = 0;
  #made = 0;

  constructor({ now = Date.now, name = 'The bakery' }: Readonly<{ now?: () => number; name?: string }> = {}) {
    this.#now = now;
    this.#name = name;
    this.app = new SignedInApp({
      ...{ authorize: '/oauth/v2/authorization', token: '/oauth/v2/accessToken', life: (60 * day) / 1000, now },
      refreshes: false,
    });
    this.simulator = new Simulator({
      ...{ now, answer: (asked) => this.#answer(asked) },
      limits: [{ bucket: 'calls', requests: perDay, per: day }],
      bucketOf: ({ path }) => (path.startsWith('/rest/') ? 'calls' : ''),
    });
  }

  /** What an account of this page is: its address, its settings and what it signs in with. */
  get account() {
    const { clientId, secret } = this.app;
    return {
      ...{ address: `li:organization:${organization}`, name: this.#name, secret },
      settings: { clientId, organization, api: `${this.simulator.url}/` },
    };
  }

  /** What the page said, by its name. */
  get answered(): Readonly<Record<string, string>> {
    const own = [...this.#comments.values()].filter(({ actor }) => actor === page);
    return Object.fromEntries(own.map(({ commentUrn, message }) => [commentUrn, message.text]));
  }

  /** A member comments on a post of the page. */
  comments({ by, words, at }: Deed): string {
    return this.#comment({ actor: `urn:li:person:${by}`, words, action: 'COMMENT', object: activity }, at);
  }

  edits(commentUrn: string, words: string, at?: number): void {
    const comment = this.#commentOf(commentUrn);
    this.#comments.set(commentUrn, { ...comment, message: { text: words } });
    this.#tell('COMMENT_EDIT', this.#activityOf(this.#commentOf(commentUrn)), at);
  }

  deletes(commentUrn: string, at?: number): void {
    this.#tell('COMMENT_DELETE', { generatedActivity: commentUrn }, at);
    this.#comments.delete(commentUrn);
  }

  /** A member writes a post that names the page, or shares one of its posts with words. */
  mentions({ by, words, at, shares = false }: Deed & Readonly<{ shares?: boolean }>): string {
    this.#made += 1;
    const time = this.#instant(at);
    const entity = `urn:li:share:${numberAt(time, this.#made)}`;
    const share = { entity, owner: `urn:li:person:${by}`, text: words };
    const told = { generatedActivity: entity, decoratedGeneratedActivity: { share } };
    this.#tell(shares ? 'SHARE' : 'SHARE_MENTION', told, time);
    return entity;
  }

  likes({ by, at }: Omit<Deed, 'words'>): void {
    this.#tell('LIKE', { generatedActivity: `urn:li:like:(urn:li:person:${by},${activity})` }, at);
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
    if (!this.app.accepts(asked)) return refusal(401, 'Empty oauth2 access token');
    if (!this.approved) return refusal(403, 'Not enough permissions to access: partnerApiOrganizations');
    if (!/^20\d{4}$/u.test(asked.headers['linkedin-version'] ?? ''))
      return refusal(426, 'Requested version is not active');
    const path = asked.path.replace('/rest/', '');
    if (path === 'organizationAcls') return { body: { elements: [{ organization: page, role: 'ADMINISTRATOR' }] } };
    if (path === `organizations/${organization}`) return { body: { localizedName: this.#name } };
    if (path === 'organizationalEntityNotifications') return this.#notifications(asked.query);
    const below = /^socialActions\/([^/]+)\/comments$/u.exec(path)?.[1];
    if (below === undefined) return refusal(404, 'Resource not found');
    return this.#below(asked, decodeURIComponent(below));
  }

  #notifications(query: URLSearchParams): Answered {
    const [, start, end] = /^\(start:(\d+),end:(\d+)\)$/u.exec(query.get('timeRange') ?? '') ?? [];
    const actions = /^List\((.*)\)$/u.exec(query.get('actions') ?? '')?.[1]?.split(',') ?? [];
    if (start === undefined || query.get('organizationalEntity') !== page)
      return refusal(400, 'Invalid query parameters');
    const from = Math.max(Number(start), this.#now() - remembers);
    const all = this.#told.filter(
      ({ action, lastModifiedAt: at }) => actions.includes(action) && at >= from && at <= Number(end),
    );
    const first = Number(query.get('start') ?? '0');
    const elements = all.slice(first, first + Number(query.get('count') ?? '10'));
    return { body: { elements: this.shuffled ? elements.toReversed() : elements } };
  }

  #below(asked: Asked, urn: string): Answered {
    const parent = this.#comments.get(urn);
    if (urn.startsWith('urn:li:comment:') && !parent) return refusal(404, 'Comment not found');
    const isBelow = (one: Comment): boolean => (parent ? one.parentComment === urn : one.object === urn);
    if (asked.method === 'GET') return { body: { elements: [...this.#comments.values()].filter(isBelow) } };
    const { actor, message, object } = Object(jsonBody(asked));
    const words: unknown = Object(message).text;
    if (actor !== page || typeof words !== 'string') return refusal(400, 'Invalid comment');
    const said = { actor: page, words, action: 'ADMIN_COMMENT', object: parent?.object ?? String(object) };
    const made = this.#comment({ ...said, ...(parent && { parentComment: urn }) });
    return { status: 201, body: this.#commentOf(made) };
  }

  #comment(
    said: Readonly<{ actor: string; words: string; action: string; object: string; parentComment?: string }>,
    given?: number,
  ): string {
    this.#made += 1;
    const { actor, words, action, object, parentComment } = said;
    const time = this.#instant(given);
    const commentUrn = `urn:li:comment:(${object},${numberAt(time, this.#made)})`;
    const comment: Comment = {
      ...{ commentUrn, actor, object, message: { text: words }, created: { time } },
      ...(parentComment !== undefined && { parentComment }),
    };
    this.#comments.set(commentUrn, comment);
    this.#tell(action, this.#activityOf(comment), time);
    return commentUrn;
  }

  #activityOf({ commentUrn, actor, message, parentComment }: Comment) {
    const comment: Activity = {
      ...{ entity: commentUrn, owner: actor, text: message.text },
      ...(parentComment !== undefined && { parentComment }),
    };
    // The name beside it is written short.
    return { generatedActivity: commentUrn.replace('(urn:li:', '('), decoratedGeneratedActivity: { comment } };
  }

  #tell(
    action: string,
    told: Pick<Notification, 'generatedActivity' | 'decoratedGeneratedActivity'>,
    given?: number,
  ): void {
    this.#told.push({
      ...{ notificationId: 4_000_000 + this.#told.length, organizationalEntity: page, action, sourcePost: activity },
      decoratedSourcePost: { entity: activity, owner: page, text: 'New on the shelf: a loaf of rye' },
      ...told,
      lastModifiedAt: given ?? this.#instant(),
    });
  }

  #commentOf(commentUrn: string): Comment {
    const comment = this.#comments.get(commentUrn);
    if (!comment) throw new Error(`There is no comment ${commentUrn}`);
    return comment;
  }

  /** No two things happen at once, so that they have an order. */
  #instant(given?: number): number {
    const at = given ?? Math.max(this.#now(), this.#last + 1);
    this.#last = Math.max(this.#last, at);
    return at;
  }
}

/** LinkedIn's numbers begin with the millisecond they were given in. */
function numberAt(time: number, made: number): string {
  return String((BigInt(time) << 22n) + BigInt(made));
}

function refusal(status: number, message: string): Answered {
  return { status, body: { status, message } };
}
