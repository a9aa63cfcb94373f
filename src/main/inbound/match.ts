import { derivedId } from '#main/kernel/ids';
import { customerBehind } from '#main/storage/customers';
import { newRecordId } from '#main/storage/forgotten';
import type { Writer } from '#main/storage/open-log';
import { placeMail, type Placed } from '#main/storage/placing';
import { threadMailOf } from '#main/storage/thread-mail';
import { isWordless } from '#shared/domain/interaction';
import { partyBehind, type Told } from '#main/storage/whose';
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

/**
 * The conversation a new item belongs to, over all accounts of its channel. What has no words stands in none: its own id is
 * there in place of one.
 */
export function matchConversation(writer: Writer, origin: Origin, arrival: Arrival & Readonly<{ id: string }>): Placed {
  const { id } = arrival;
  if (isWordless(arrival.kind)) return { id, touched: new Set([id]), gone: new Set() };
  const { automatic, authenticity } = arrival.details;
  const mail = threadMailOf({
    ...arrival,
    automatic,
    threadNames: threadNamesOf(origin, arrival),
    forged: authenticity?.verdict === 'failed',
  });
  return placeMail(writer, origin.channel, mail);
}

/** The customer an item is about (`partyBehind` says who that is), made when unknown. Nobody, where it is about nobody. */
export function matchCustomer(
  writer: Writer,
  told: Told & Readonly<{ occurredAt: number }>,
  { channel, own }: Readonly<{ channel: string; own: ReadonlySet<string> }>,
): string | null {
  const party = partyBehind(told, own);
  if (party === null) return null;
  const { name, address } = party;
  return customerBehind(writer, { channel, address, name }, told.occurredAt, () =>
    newRecordId(writer, { channel, address }),
  );
}
