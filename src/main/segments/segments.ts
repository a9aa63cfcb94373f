import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import type { CustomersPage } from '#main/storage/customer-list';
import { findSegment, listSegments } from '#main/storage/segments';
import type { Reader } from '#main/storage/statement';
import type { Customer } from '#shared/domain/customer';
import type { SegmentFilter, SegmentValues } from '#shared/domain/segment';
import type { ChangingSegment, segmentCommands } from './commands.ts';

export type Segments = ReturnType<typeof openSegments>;

/** Whom a filter finds, read beside the core's own thread: going through everybody takes longer than it has. */
export type SegmentReads = Readonly<{
  count: (asked: Asked) => Promise<number>;
  customers: (asked: Asked & Page) => Promise<Readonly<{ items: Customer[]; next: string | null }>>;
  values: () => Promise<SegmentValues>;
}>;
export type Asked = Readonly<{ filter: SegmentFilter; text: string; now: number }>;
type Page = Omit<CustomersPage, 'text'>;
type Filtered = Readonly<{ segmentId: string | null; filter: SegmentFilter | null; text: string }>;

/** Filters over customers: those that were saved, and whom they find now. */
export function openSegments(
  parts: Readonly<{
    reader: Reader;
    clock: Clock;
    commands: Caller<ReturnType<typeof segmentCommands>>;
    reads: SegmentReads;
  }>,
) {
  const { reader, clock, commands, reads } = parts;
  const asked = ({ segmentId, filter, text }: Filtered): Asked => {
    const found = filter ?? (segmentId === null ? null : show(segmentId).filter);
    if (!found) throw new Refusal('not-found');
    return { filter: found, text, now: clock.now() };
  };
  const show = (id: string) => {
    const segment = findSegment(reader, id);
    if (!segment) throw new Refusal('not-found');
    return segment;
  };
  return {
    list: () => listSegments(reader),
    show,
    count: async (input: Filtered) => {
      const asking = asked(input);
      return { count: await reads.count(asking), asOf: asking.now };
    },
    customers: (input: Filtered & Page) => {
      const { order, descending, after, limit } = input;
      return reads.customers({ ...asked(input), order, descending, after, limit });
    },
    values: () => reads.values(),
    add: (input: Readonly<{ name: string; filter: SegmentFilter }>) => commands.call('addSegment', input),
    change: (input: ChangingSegment) => commands.call('changeSegment', input),
    order: (ids: readonly string[]) => commands.call('orderSegments', { ids }),
    remove: (id: string) => commands.call('removeSegment', { id }),
  };
}
