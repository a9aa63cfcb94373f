import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';

/** Everyone who wrote, narrowed down to a name or address; the earlier answer stays until the new one is here. */
export function useCustomers(text: string) {
  const list = useInfiniteQuery(
    queries.customers.list.infiniteOptions({
      input: (after: string | null) => ({ text: text.trim(), limit: 100, after }),
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
