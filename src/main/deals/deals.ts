import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { listStages } from '#main/storage/deal-stages';
import { dealsInStage, findDeal, listDeals, sumDeals, usedCurrency } from '#main/storage/deals';
import { byId, pageOf } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import { currencyOfLocale } from '#shared/domain/currency-of-locale';
import type { DealState } from '#shared/domain/deal';
import type { AddingDeal, ChangingDeal, ClosingDeal, dealCommands } from './commands.ts';
import type { dealStageCommands } from './stage-commands.ts';

export type Deals = ReturnType<typeof openDeals>;

/** As many of a stage as a board shows at once; its sums are of all of them. */
const onBoard = 200;

/** What customers may buy: deals, and the stages they go through. */
export function openDeals(
  reader: Reader,
  commands: Caller<ReturnType<typeof dealCommands> & ReturnType<typeof dealStageCommands>>,
) {
  return {
    add: ({ currency, ...input }: Omit<AddingDeal, 'currency'> & Readonly<{ currency: string | null }>) =>
      commands.call('addDeal', { ...input, currency: currency ?? usualCurrency(reader) }),
    change: (input: ChangingDeal) => commands.call('changeDeal', input),
    close: (input: ClosingDeal) => commands.call('closeDeal', input),
    remove: (id: string) => commands.call('removeDeal', { id }),
    show: (id: string) => required(findDeal(reader, id)),
    list: (of: Parameters<typeof listDeals>[1]) =>
      pageOf(of.limit, (limit) => listDeals(reader, { ...of, limit }), byId),
    board: (state: DealState) => {
      const sums = sumDeals(reader, state);
      return listStages(reader).map((stage) => ({
        stage,
        ...(sums.get(stage.id) ?? { count: 0, sums: [] }),
        deals: dealsInStage(reader, { stageId: stage.id, state, limit: onBoard }),
      }));
    },
    stages: () => listStages(reader),
    addStage: (name: string) => commands.call('addDealStage', { name }),
    renameStage: (input: Readonly<{ id: string; name: string }>) => commands.call('renameDealStage', input),
    orderStages: (ids: readonly string[]) => commands.call('orderDealStages', { ids }),
    removeStage: (input: Readonly<{ id: string; moveTo: string }>) => commands.call('removeDealStage', input),
    currency: () => ({ currency: usualCurrency(reader) }),
  };
}

/** The currency of the last deal; before the first one, that of the country this computer is set to. */
function usualCurrency(reader: Reader): string {
  return usedCurrency(reader) ?? currencyOfLocale(new Intl.NumberFormat().resolvedOptions().locale);
}
