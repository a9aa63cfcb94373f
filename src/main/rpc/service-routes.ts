import { implement, type Router } from '@orpc/server';
import type { ServiceHoursPart } from '#main/service-hours/service-hours';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type ServiceParts = Readonly<{ serviceHours: ServiceHoursPart }>;

/** When the shop serves. */
export function serviceRoutes(
  { serviceHours: hours }: ServiceParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'hours'> {
  const of = implement(contract.hours).use(refuse);
  return {
    hours: of.router({
      show: of.show.handler(() => hours.show()),
      set: of.set.handler(({ input }) => announcer.after(hours.set(input), ['hours'])),
      setTarget: of.setTarget.handler(({ input }) => announcer.after(hours.setTarget(input), ['hours'])),
      addClosing: of.addClosing.handler(({ input }) => announcer.after(hours.addClosing(input), ['hours'])),
      changeClosing: of.changeClosing.handler(({ input }) => announcer.after(hours.changeClosing(input), ['hours'])),
      removeClosings: of.removeClosings.handler(({ input }) =>
        announcer.after(hours.removeClosings(input.ids), ['hours']),
      ),
      importCalendar: of.importCalendar.handler(({ input }) =>
        announcer.after(hours.importCalendar(input.text), ['hours']),
      ),
    }),
  };
}
