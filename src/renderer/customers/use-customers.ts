import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CustomerOrder } from '#shared/contract/customers';
import { queries } from '../core/queries.ts';

/** In which order customers stand. */
export type Sorting = Readonly<{ order: CustomerOrder; descending: boolean }>;

/** All customers, narrowed down to a name, address or number; the earlier answer stays until the new one is here. */
export function useCustomers(text: string, { order, descending }: Sorting) {
  const list = useInfiniteQuery(
    queries.customers.list.infiniteOptions({
      input: (after: string | null) => ({ text: text.trim(), order, descending, limit: 100, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  );
  return {
    ...list,
    items: list.data?.pages.flatMap(({ items }) => items) ?? [],
    total: list.data?.pages[0]?.total ?? null,
  };
}
