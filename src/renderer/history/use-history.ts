import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryLine, HistoryThing } from '#shared/domain/history';
import { queries } from '../core/queries.ts';

/** What the history is narrowed to; `day` as a date field has it, empty for all days. */
export type HistoryChoice = Readonly<{
  entity: HistoryThing | null;
  actor: HistoryLine['actor'] | null;
  day: string;
  customerId: string | null;
  conversationId: string | null;
}>;

export const wholeHistory: HistoryChoice = {
  ...{ entity: null, actor: null, day: '', customerId: null, conversationId: null },
};

/** Pages of the history, newest first. */
export function useHistory({ day, ...choice }: HistoryChoice, limit = 50) {
  const list = useInfiniteQuery(
    queries.activity.history.infiniteOptions({
      input: (after: string | null) => ({ ...choice, ...dayOf(day), limit, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  );
  return { ...list, lines: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** From midnight to midnight on this computer's clock; a day of 23 or 25 hours is a day. */
function dayOf(day: string): Readonly<{ from: number | null; to: number | null }> {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return { from: null, to: null };
  return { from: new Date(year, month - 1, date).getTime(), to: new Date(year, month - 1, date + 1).getTime() };
}
