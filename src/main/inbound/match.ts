import { derivedId } from '#main/kernel/ids';
import { claimKeys, joinConversations, ownersOfKeys, threadKey } from '#main/storage/conversations';
import { customerBehind } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import type { Standing } from '#main/storage/senders';
import type { Party } from '#shared/domain/interaction';
import type { Arrival, Origin } from './arrival.ts';

/** Whose items those without an account are. */
const archive = 'archive';

/** The id an item has on every laptop that reads the same account. */
export function factId(writer: Writer, origin: Origin, arrival: Pick<Arrival, 'key' | 'occurredAt'>): string {
  return derivedId(
    writer.key,
    ['interaction', origin.channel, origin.accountId === null ? archive : origin.address, arrival.key],
    arrival.occurredAt,
  );
}

/**
 * The conversation an item belongs to, over all accounts of its channel. Everything it is or refers to is one thread; threads that turn out to be one are
 * joined under their smallest id, so that the order of arrival does not matter. `joined` are ids that are no more.
 */
export function matchConversation(
  writer: Writer,
  origin: Origin,
  arrival: Arrival,
): Readonly<{ id: string; joined: readonly string[] }> {
  const related = new Set([
    ...arrival.references,
    ...(arrival.inReplyTo ? [arrival.inReplyTo] : []),
    arrival.providerId,
  ]);
  const root = arrival.references[0] ?? arrival.inReplyTo ?? arrival.providerId;
  const own = derivedId(writer.key, ['conversation', origin.channel, root]);
  const keys = [...related].map((providerId) => threadKey(writer, origin.channel, providerId));
  const owners = ownersOfKeys(writer, keys);
  const id = [own, ...owners].reduce((smallest, candidate) => (candidate < smallest ? candidate : smallest));
  const joined = owners.filter((owner) => owner !== id);
  for (const owner of joined) joinConversations(writer, owner, id);
  claimKeys(writer, keys, id);
  return { id, joined };
}

/** The customer an item is about: who wrote it, or whom the shop wrote to first. Nobody, when only the shop takes part. */
export function matchCustomer(
  writer: Writer,
  { origin, own }: Readonly<{ origin: Origin; own: ReadonlySet<string> }>,
  arrival: Arrival & Readonly<{ standing: Standing }>,
): string | null {
  const about = { channel: origin.channel, own, occurredAt: arrival.occurredAt };
  if (arrival.direction === 'inbound') return customerOfSender(writer, { ...arrival, ...about });
  const person = arrival.to.find(({ address }) => !own.has(address));
  return person === undefined ? null : customerNamed(writer, person, about);
}

/**
 * The customer who wrote something to the shop. Nobody, when it does not count as somebody's word, or when the receiving
 * server found the author's address to be forged: a name on a mail alone makes nobody a known customer.
 */
export function customerOfSender(
  writer: Writer,
  sent: About & Readonly<{ author: Party; standing: Standing; details: Pick<Arrival['details'], 'authenticity'> }>,
): string | null {
  if (sent.standing !== 'heard' || sent.details.authenticity?.verdict === 'failed') return null;
  return customerNamed(writer, sent.author, sent);
}

type About = Readonly<{ channel: string; own: ReadonlySet<string>; occurredAt: number }>;

function customerNamed(writer: Writer, { name, address }: Party, { channel, own, occurredAt }: About): string | null {
  if (address === '' || own.has(address)) return null;
  return customerBehind(writer, { channel, address, name }, occurredAt, () =>
    derivedId(writer.key, ['customer', channel, address]),
  );
}
