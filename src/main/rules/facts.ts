import { findKnown, type Came } from '#main/storage/rule-facts';
import { customersIn, findSegment, isCustomerIn } from '#main/storage/segments';
import { readServiceHours } from '#main/storage/service-hours';
import type { Reader } from '#main/storage/statement';
import { serviceClock } from '#shared/service-hours/service-clock';
import type { Facts } from './matches.ts';
import type { SoundsLikeComplaint } from './sounds.ts';

/**
 * Finds what rules ask of what came in. `many`: it is asked of thousands, so that who is in a segment, and what is known of
 * whom, is gathered once.
 */
export function openFacts(
  reader: Reader,
  { now, many, sounds }: Readonly<{ now: number; many: boolean; sounds: SoundsLikeComplaint }>,
): (came: Came) => Facts {
  const clock = serviceClock(readServiceHours(reader));
  const gathered = new Map<string, ReadonlySet<string>>();
  const people = new Map<string, Facts['known']>();
  const knownOf = (customerId: string | null): Facts['known'] => {
    if (customerId === null) return null;
    if (!many) return findKnown(reader, customerId);
    const known = people.get(customerId) ?? findKnown(reader, customerId);
    people.set(customerId, known);
    return known;
  };
  const inSegment = (id: string, customerId: string | null): boolean => {
    const filter = findSegment(reader, id)?.filter;
    if (customerId === null || filter === undefined) return false;
    if (!many) return isCustomerIn(reader, filter, { now, customerId });
    const found = gathered.get(id) ?? customersIn(reader, filter, now);
    gathered.set(id, found);
    return found.has(customerId);
  };
  return (came) => ({
    came,
    known: knownOf(came.customerId),
    hours: () => {
      if (clock.isOpen(came.occurredAt)) return 'open';
      return clock.isClosedByException(came.occurredAt) ? 'day-off' : 'closed';
    },
    inSegment: (id) => inSegment(id, came.customerId),
    soundsLikeComplaint: () => sounds(came),
  });
}
