import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { personOf } from '#main/storage/people';
import type { Reader } from '#main/storage/statement';
import { readTimeline, timelineChannels, timelinePins, type TimelineStart } from '#main/storage/timeline';
import type { TimelineFilter } from '#main/storage/timeline-places';
import type { timelineCommands } from './commands.ts';

export type Timeline = ReturnType<typeof openTimeline>;

/** Everything that happened with somebody, in order. */
export function openTimeline(reader: Reader, commands: Caller<ReturnType<typeof timelineCommands>>) {
  const known = (customerId: string): string => {
    if (personOf(reader, customerId) === null) throw new Refusal('not-found');
    return customerId;
  };
  return {
    page: (input: TimelineStart & TimelineFilter & Readonly<{ customerId: string; newer: boolean; limit: number }>) => {
      const { kinds, channels } = input;
      return readTimeline(reader, known(input.customerId), { ...input, filter: { kinds, channels } });
    },
    channels: (customerId: string) => timelineChannels(reader, known(customerId)),
    pinned: (customerId: string) => timelinePins(reader, known(customerId)),
    pin: (input: Readonly<{ id: string; pinned: boolean }>) => commands.call('pin', input),
  };
}
