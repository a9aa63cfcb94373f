import { derivedId } from '#main/kernel/ids';
import { customerBehind } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import { placeMail, type Placed } from '#main/storage/placing';
import type { Standing } from '#main/storage/senders';
import { threadMailOf } from '#main/storage/thread-mail';
import type { Party } from '#shared/domain/interaction';
import type { Arrival, Origin } from './arrival.ts';

/** The id an item has on every laptop, in whichever account or import it was met. */
export function factId(
  writer: Writer,
  channel: string,
  { key, occurredAt }: Pick<Arrival, 'key' | 'occurredAt'>,
): string {
  return derivedId(writer.key, ['interaction', channel, key], occurredAt);
}

/** The names the network has for an item's thread. They hold within one account (Gmail's X-GM-THRID). */
export function threadNamesOf({ address }: Origin, { thread }: Pick<Arrival, 'thread'>): readonly string[] {
  return thread === null ? [] : [`${address}\n${thread}`];
}

/** The conversation a new item belongs to, over all accounts of its channel. */
export function matchConversation(writer: Writer, origin: Origin, arrival: Arrival & Readonly<{ id: string }>): Placed {
  const { automatic, authenticity } = arrival.details;
  const mail = threadMailOf({
    ...arrival,
    automatic,
    threadNames: threadNamesOf(origin, arrival),
    forged: authenticity?.verdict === 'failed',
  });
  return placeMail(writer, origin.channel, mail);
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
