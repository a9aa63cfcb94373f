import { formBody, type Answered, type Asked } from '../simulator.ts';
import type { MastodonNetwork } from './network.ts';
import type { Account, Context, Instance, Notification, Relationship, Status, Visibility } from './wire.ts';

export type AnswerParts = Readonly<{
  network: MastodonNetwork;
  shop: Account;
  /** The most signs of a status. */
  most: number;
  keys: Map<string, Status>;
  /** The order lists are served in: newest first, unless the server has a bad day. */
  ordered: <Of>(list: readonly Of[]) => readonly Of[];
  wrote: (status: Status, text: string) => void;
}>;

/** What a server says to anybody. */
export function answerAnybody({ path, query }: Asked, { network, shop, most }: AnswerParts): Answered | null {
  if (path === '/api/v2/instance') {
    const statuses = { max_characters: most, max_media_attachments: 4, characters_reserved_per_url: 23 };
    const body: Instance = { domain: network.domain, title: 'A server', version: '4.5.0', configuration: { statuses } };
    return { body };
  }
  if (path !== '/.well-known/webfinger') return null;
  if (query.get('resource') !== `acct:${shop.acct}@${network.domain}`) return notFound;
  return { body: { subject: query.get('resource'), links: [] } };
}

/** What it says to the shop. */
export function answerShop(asked: Asked, parts: AnswerParts): Answered {
  const { network, shop } = parts;
  const { method, path, query } = asked;
  const [, list, id = '', of = ''] = /^\/api\/v1\/(\w+)(?:\/([\w.]+))?(?:\/(\w+))?$/u.exec(path) ?? [];
  if (method === 'POST' && path === '/api/v1/statuses') return post(asked, parts);
  if (path === '/api/v1/accounts/verify_credentials') return { body: shop };
  if (path === '/api/v1/accounts/relationships')
    return { body: query.getAll('id[]').map((one) => relation(one, network)) };
  if (list === 'notifications' && id === '') return { body: notifications(query, parts) };
  if (list === 'notifications') return found(network.told.find((told) => told.id === id));
  if (list === 'accounts' && of === 'statuses') return { body: statusesOf(id, query, parts) };
  if (list === 'accounts') return found([...network.accounts.values()].find((account) => account.id === id));
  if (list !== 'statuses') return notFound;
  const status = network.status(id);
  if (!status || of === '') return found(status);
  const body: Context = { ancestors: network.above(status), descendants: network.below(status) };
  return { body };
}

const notFound: Answered = { status: 404, body: { error: 'Record not found' } };

function found(body: Account | Status | Notification | null | undefined): Answered {
  return body ? { body } : notFound;
}

function notifications(query: URLSearchParams, { network, ordered }: AnswerParts): Notification[] {
  const types = query.getAll('types[]');
  const told = network.told.filter(({ type }) => types.length === 0 || types.includes(type));
  return [...ordered(page(told, query, 80))];
}

function statusesOf(id: string, query: URLSearchParams, { network, ordered }: AnswerParts): Status[] {
  const own = network.statuses.filter(({ account }) => account.id === id);
  return [...ordered(page(own, query, 40))];
}

/** `min_id` pages forward from there, all else is the newest; both are served newest first. */
function page<Of extends Readonly<{ id: string }>>(all: readonly Of[], query: URLSearchParams, most: number): Of[] {
  const limit = Math.min(most, Number(query.get('limit') ?? 40));
  const oldestFirst = all.toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  const from = query.get('min_id');
  const some =
    from === null
      ? oldestFirst.slice(-limit)
      : oldestFirst.filter(({ id }) => BigInt(id) > BigInt(from)).slice(0, limit);
  return some.toReversed();
}

function relation(id: string, { followers }: MastodonNetwork): Relationship {
  return {
    ...{
      id,
      following: false,
      showing_reblogs: false,
      notifying: false,
      languages: [],
      followed_by: followers.has(id),
    },
    ...{ blocking: false, blocked_by: false, muting: false, muting_notifications: false, requested: false },
    ...{ domain_blocking: false, endorsed: false, requested_by: false },
  };
}

const visibilities: ReadonlyMap<string, Visibility> = new Map(
  (['public', 'unlisted', 'private', 'direct'] as const).map((one) => [one, one]),
);

function post(asked: Asked, { network, shop, most, keys, wrote }: AnswerParts): Answered {
  const form = formBody(asked);
  const text = form.get('status') ?? '';
  const key = asked.headers['idempotency-key'] ?? '';
  const before = keys.get(key);
  if (before) return { body: before };
  if (text.trim() === '') return unprocessable("Validation failed: Text can't be blank");
  if (countedLength(text) > most) return unprocessable(`Validation failed: Text character limit of ${most} exceeded`);
  const parent = form.get('in_reply_to_id');
  const repliesTo = parent === null ? null : network.status(parent);
  if (parent !== null && !repliesTo)
    return { status: 404, body: { error: 'The post you are trying to reply to does not appear to exist.' } };
  const visibility = visibilities.get(form.get('visibility') ?? 'public') ?? 'public';
  const spoiler = form.get('spoiler_text') ?? '';
  const made = network.write({ by: shop, text, at: asked.at, visibility, repliesTo, spoiler });
  if (key !== '') keys.set(key, made);
  wrote(made, text);
  return { body: made };
}

/** https://docs.joinmastodon.org/user/posting/#text: a link counts as 23, a name without its server. */
function countedLength(text: string): number {
  const counted = text.replaceAll(/https?:\/\/\S+/giu, 'x'.repeat(23)).replaceAll(/(@[\w.-]+)@[\w.-]+\w/gu, '$1');
  return [...new Intl.Segmenter().segment(counted)].length;
}

function unprocessable(error: string): Answered {
  return { status: 422, body: { error } };
}
