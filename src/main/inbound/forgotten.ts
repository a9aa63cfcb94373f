import { forgottenSince, isAnybodyForgotten, isErased } from '#main/storage/forgotten';
import type { Writer } from '#main/storage/open-log';
import type { Party } from '#shared/domain/interaction';
import type { Arrival, Origin } from './arrival.ts';

/**
 * What may come in of an item where people were forgotten: nothing (null) of what was erased, or is older than the
 * forgetting and about nobody else; of anything else that old, all but their names among its recipients. Whoever writes
 * anew is somebody new, and comes in.
 */
export function withoutForgotten(
  writer: Writer,
  { channel }: Origin,
  { id, arrival, own }: Readonly<{ id: string; arrival: Arrival; own: ReadonlySet<string> }>,
): Arrival | null {
  if (!isAnybodyForgotten(writer)) return arrival;
  if (isErased(writer, id)) return null;
  const isForgotten = (address: string): boolean => {
    const since = forgottenSince(writer, { channel, address });
    return since !== null && arrival.occurredAt <= since;
  };
  const { author, direction, details } = arrival;
  if (direction === 'inbound' && (isForgotten(author.address) || isForgotten(details.delivery?.recipient ?? '')))
    return null;
  const left = (parties: readonly Party[]): Party[] => parties.filter(({ address }) => !isForgotten(address));
  const [to, cc, replyTo] = [left(arrival.to), left(arrival.cc), left(arrival.replyTo)];
  const named = arrival.to.length + arrival.cc.length + arrival.replyTo.length;
  if (to.length + cc.length + replyTo.length === named) return arrival;
  const others = [...to, ...cc].filter(({ address }) => !own.has(address));
  if (direction !== 'inbound' && others.length === 0) return null;
  // The head names everybody, each in a form of its own.
  return { ...arrival, to, cc, replyTo, head: new Uint8Array() };
}
