import { derivedId } from '#main/kernel/ids';
import { claimKeys, joinConversations, ownersOfKeys, threadKey } from '#main/storage/conversations';
import { customerBehind } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
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
  arrival: Arrival,
): string | null {
  const person: Party | undefined =
    arrival.direction === 'inbound' ? arrival.author : arrival.to.find(({ address }) => !own.has(address));
  if (!person || person.address === '' || own.has(person.address)) return null;
  const known = { channel: origin.channel, address: person.address, name: person.name };
  return customerBehind(writer, known, arrival.occurredAt, () =>
    derivedId(writer.key, ['customer', origin.channel, person.address]),
  );
}
