import { implement, type Router } from '@orpc/server';
import type { KeepRunning } from '#main/rules/keep-running';
import type { Rules } from '#main/rules/rules';
import type { ServiceHoursPart } from '#main/service-hours/service-hours';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type ServiceParts = Readonly<{ serviceHours: ServiceHoursPart; rules: Rules; running: KeepRunning }>;

/** When the shop serves, and what it does by itself. */
export function serviceRoutes(
  { serviceHours: hours, rules, running }: ServiceParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'hours' | 'rules'> {
  const of = implement(contract.hours).use(refuse);
  const ofRules = implement(contract.rules).use(refuse);
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
    rules: ofRules.router({
      list: ofRules.list.handler(() => rules.list()),
      show: ofRules.show.handler(({ input }) => rules.show(input.id)),
      add: ofRules.add.handler(({ input }) => announcer.after(rules.add(input), ['rules'])),
      change: ofRules.change.handler(({ input }) => announcer.after(rules.change(input), ['rules'])),
      setOn: ofRules.setOn.handler(({ input }) => announcer.after(rules.switchOn(input), ['rules'])),
      order: ofRules.order.handler(({ input }) => announcer.after(rules.order(input.ids), ['rules'])),
      remove: ofRules.remove.handler(({ input }) => announcer.after(rules.remove(input.id), ['rules'])),
      preview: ofRules.preview.handler(({ input }) => rules.preview(input)),
      runs: ofRules.runs.handler(({ input }) => rules.runs(input.id, input)),
      run: ofRules.run.handler(async () => ({ ran: [...(await running.finish())] })),
    }),
  };
}
