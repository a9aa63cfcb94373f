import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { readServiceHours, weekOf, type TargetFields, type WeekChange } from '#main/storage/service-hours';
import type { Reader } from '#main/storage/statement';
import type { ClosingFields, ServiceHours } from '#shared/domain/service-hours';
import type { serviceHourCommands } from './commands.ts';
import { readCalendar } from './read-calendar.ts';

export type ServiceHoursPart = ReturnType<typeof openServiceHours>;

/** When the shop serves, and how soon it answers. */
export function openServiceHours(
  parts: Readonly<{ reader: Reader; clock: Clock; commands: Caller<ReturnType<typeof serviceHourCommands>> }>,
) {
  const { reader, clock, commands } = parts;
  return {
    show: (): Readonly<{ hours: ServiceHours; zoneChosen: boolean }> => ({
      hours: readServiceHours(reader),
      zoneChosen: weekOf(reader).timeZone !== null,
    }),
    set: (changes: WeekChange) => commands.call('setServiceHours', changes),
    setTarget: (input: Readonly<{ channel: string; target: TargetFields | null }>) =>
      commands.call('setAnswerTarget', input),
    addClosing: (fields: ClosingFields) => commands.call('addClosing', fields),
    changeClosing: (input: ClosingFields & Readonly<{ id: string }>) => commands.call('changeClosing', input),
    removeClosings: (ids: readonly string[]) => commands.call('removeClosings', { ids }),
    /** Brings in the days off of an iCalendar file. */
    importCalendar: async (text: string) => {
      const zone = readServiceHours(reader).timeZone;
      const { closings, unread } = readCalendar(text, { now: clock.now(), zone });
      const { added, undo } = await commands.call('addClosings', { fields: closings });
      return { added, known: closings.length - added, unread, undo };
    },
  };
}
