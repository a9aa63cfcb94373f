import type { BoardColumn } from '#shared/contract/deals';

/** What a key does with a deal on the board: go to another one, or move this one into another stage. */
export type BoardStep = Readonly<{ go: string } | { move: string; to: string }>;

/** Arrows go up and down a stage and into the next one that has deals, at the same height; with Shift they take the deal along. */
export function boardStep(
  columns: readonly BoardColumn[],
  id: string,
  { key, shiftKey }: Readonly<{ key: string; shiftKey: boolean }>,
): BoardStep | null {
  const at = columns.findIndex(({ deals }) => deals.some((deal) => deal.id === id));
  const here = columns[at];
  if (!here) return null;
  const place = here.deals.findIndex((deal) => deal.id === id);
  const beside = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (beside !== undefined && shiftKey) {
    const to = columns[at + beside]?.stage.id;
    return to === undefined ? null : { move: id, to };
  }
  if (shiftKey) return null;
  if (beside !== undefined) {
    const onwards = beside < 0 ? columns.slice(0, at).toReversed() : columns.slice(at + 1);
    const deals = onwards.find((column) => column.deals.length > 0)?.deals ?? [];
    return goTo(deals[Math.min(place, deals.length - 1)]);
  }
  const step = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: here.deals.length - 1 }[key];
  return step === undefined ? null : goTo(here.deals[step]);
}

function goTo(deal: Readonly<{ id: string }> | undefined): BoardStep | null {
  return deal ? { go: deal.id } : null;
}
