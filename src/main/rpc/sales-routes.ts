import { implement, type Router } from '@orpc/server';
import type { Deals } from '#main/deals/deals';
import type { Segments } from '#main/segments/segments';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type SalesParts = Readonly<{ deals: Deals; segments: Segments }>;

/** What customers may buy, and which of them to look at. */
export function salesRoutes(
  { deals, segments }: SalesParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'deals' | 'segments'> {
  const [of, ofSegments] = [implement(contract.deals).use(refuse), implement(contract.segments).use(refuse)];
  return {
    deals: of.router({
      add: of.add.handler(({ input }) => announcer.after(deals.add(input), ['deals'])),
      change: of.change.handler(({ input }) => announcer.after(deals.change(input), ['deals'])),
      close: of.close.handler(({ input }) => announcer.after(deals.close(input), ['deals'])),
      remove: of.remove.handler(({ input }) => announcer.after(deals.remove(input.id), ['deals'])),
      show: of.show.handler(({ input }) => deals.show(input.id)),
      list: of.list.handler(({ input }) => deals.list(input)),
      board: of.board.handler(({ input }) => deals.board(input.state)),
      stages: of.stages.handler(() => deals.stages()),
      addStage: of.addStage.handler(({ input }) => announcer.after(deals.addStage(input.name), ['deals'])),
      renameStage: of.renameStage.handler(({ input }) => announcer.after(deals.renameStage(input), ['deals'])),
      orderStages: of.orderStages.handler(({ input }) => announcer.after(deals.orderStages(input.ids), ['deals'])),
      removeStage: of.removeStage.handler(({ input }) => announcer.after(deals.removeStage(input), ['deals'])),
      currency: of.currency.handler(() => deals.currency()),
    }),
    segments: ofSegments.router({
      list: ofSegments.list.handler(() => segments.list()),
      show: ofSegments.show.handler(({ input }) => segments.show(input.id)),
      count: ofSegments.count.handler(({ input }) => segments.count(input)),
      customers: ofSegments.customers.handler(({ input }) => segments.customers(input)),
      values: ofSegments.values.handler(() => segments.values()),
      add: ofSegments.add.handler(({ input }) => announcer.after(segments.add(input), ['segments'])),
      change: ofSegments.change.handler(({ input }) => announcer.after(segments.change(input), ['segments'])),
      order: ofSegments.order.handler(({ input }) => announcer.after(segments.order(input.ids), ['segments'])),
      remove: ofSegments.remove.handler(({ input }) => announcer.after(segments.remove(input.id), ['segments'])),
    }),
  };
}
