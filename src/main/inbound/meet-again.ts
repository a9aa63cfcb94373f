import { findAccount } from '#main/storage/accounts';
import { findFactOf, interactionExists } from '#main/storage/facts';
import { fileUnder, linkOwn, setInteractionRead, standingOfFact } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { changeOutboxItem, findOwnMail } from '#main/storage/outbox';
import { nameThread, type Placed } from '#main/storage/placing';
import type { Party } from '#shared/domain/interaction';
import type { Arrival, Origin } from './arrival.ts';
import { threadNamesOf } from './match.ts';

/** The interaction this item (its fact is `id`) already is: met before in any account or import, or a mail of our own coming back. */
export function knownAs(writer: Writer, origin: Origin, arrival: Arrival & Readonly<{ id: string }>): string | null {
  const { id } = arrival;
  const own = arrival.direction === 'outbound' ? findOwnMail(writer, arrival.providerId, arrival.author.address) : null;
  if (own) {
    // Our own echo: whatever was thought of it, it has left. That it did not arrive stays true.
    if (origin.accountId !== null && own.state !== 'sent' && own.failureCode !== 'not-delivered') {
      changeOutboxItem(writer, own.id, {
        state: 'sent',
        failure: null,
        notBefore: own.notBefore,
        attempted: false,
        sentAt: arrival.occurredAt,
      });
    }
    return own.interactionId;
  }
  if (interactionExists(writer, id)) return id;
  // Of an answer that was edited some networks tell the time of the edit alone: it is known by its name.
  const edited = arrival.direction === 'outbound' && arrival.state !== undefined && origin.accountId !== null;
  return edited ? findFactOf(writer, origin.accountId, arrival.providerId) : null;
}

/**
 * What another copy of an interaction tells: one account more that has it, a read mark, a network's name of its thread.
 * Answers what is to be computed anew.
 */
export function meetAgain(
  writer: Writer,
  origin: Origin,
  arrival: Arrival & Readonly<{ id: string }>,
): Pick<Placed, 'touched' | 'gone'> {
  const { id } = arrival;
  const known = standingOfFact(writer, id);
  if (!known || origin.accountId === null) return nothingNew;
  if (arrival.permalink !== null) linkOwn(writer, id, arrival.permalink);
  // What stands in no conversation stands in no thread either.
  const named =
    known.conversationId === id
      ? nothingNew
      : nameThread(writer, { ...known, id, names: threadNamesOf(origin, arrival) });
  if (known.accountId === origin.accountId) return named;
  const other = known.accountId === null ? null : findAccount(writer, known.accountId);
  const better = !other || answersBefore(arrival, { id: origin.accountId, address: origin.address }, other);
  const refiled = better && fileUnder(writer, id, origin.accountId);
  const read = arrival.seen && !known.marked && setInteractionRead(writer, id, true) > 0;
  return refiled || read ? { ...named, touched: new Set([...named.touched, known.conversationId]) } : named;
}

const nothingNew = { touched: new Set<string>(), gone: new Set<string>() };

type Account = Readonly<{ id: string; address: string }>;

/** Of two accounts that got the same mail the one answers to which it was addressed. */
function answersBefore(arrival: Arrival, one: Account, other: Account): boolean {
  const [rank, otherRank] = [rankOf(arrival, one), rankOf(arrival, other)];
  return rank !== otherRank ? rank < otherRank : one.id < other.id;
}

function rankOf({ author, to, cc }: Arrival, account: Account): number {
  const address = account.address.toLowerCase();
  const named = (parties: readonly Party[]): boolean => parties.some((party) => party.address === address);
  if (author.address === address) return 0;
  if (named(to)) return 1;
  return named(cc) ? 2 : 3;
}
