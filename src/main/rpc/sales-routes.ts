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
  /** Answers once it is done and the windows will hear of it. */
  const told = async <Answer>(topic: 'deals' | 'segments', doing: Promise<Answer>): Promise<Answer> => {
    const answer = await doing;
    announcer.changed([topic]);
    return answer;
  };
  return {
    deals: of.router({
      add: of.add.handler(({ input }) => told('deals', deals.add(input))),
      change: of.change.handler(({ input }) => told('deals', deals.change(input))),
      close: of.close.handler(({ input }) => told('deals', deals.close(input))),
      remove: of.remove.handler(({ input }) => told('deals', deals.remove(input.id))),
      show: of.show.handler(({ input }) => deals.show(input.id)),
      list: of.list.handler(({ input }) => deals.list(input)),
      board: of.board.handler(({ input }) => deals.board(input.state)),
      stages: of.stages.handler(() => deals.stages()),
      addStage: of.addStage.handler(({ input }) => told('deals', deals.addStage(input.name))),
      renameStage: of.renameStage.handler(({ input }) => told('deals', deals.renameStage(input))),
      orderStages: of.orderStages.handler(({ input }) => told('deals', deals.orderStages(input.ids))),
      removeStage: of.removeStage.handler(({ input }) => told('deals', deals.removeStage(input))),
      currency: of.currency.handler(() => deals.currency()),
    }),
    segments: ofSegments.router({
      list: ofSegments.list.handler(() => segments.list()),
      show: ofSegments.show.handler(({ input }) => segments.show(input.id)),
      count: ofSegments.count.handler(({ input }) => segments.count(input)),
      customers: ofSegments.customers.handler(({ input }) => segments.customers(input)),
      values: ofSegments.values.handler(() => segments.values()),
      add: ofSegments.add.handler(({ input }) => told('segments', segments.add(input))),
      change: ofSegments.change.handler(({ input }) => told('segments', segments.change(input))),
      order: ofSegments.order.handler(({ input }) => told('segments', segments.order(input.ids))),
      remove: ofSegments.remove.handler(({ input }) => told('segments', segments.remove(input.id))),
    }),
  };
}
