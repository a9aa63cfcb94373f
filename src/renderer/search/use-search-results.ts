import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';

/** What is found for a query, newest first; the earlier answer stays until the new one is here. */
export function useSearchResults(query: string) {
  const results = useInfiniteQuery(
    queries.search.run.infiniteOptions({
      input: (after: string | null) => ({ query, typing: true, limit: 50, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
      enabled: query !== '',
    }),
  );
  return {
    ...results,
    hits: results.data?.pages.flatMap(({ items }) => items) ?? [],
    problem: results.data?.pages[0]?.problem ?? null,
  };
}
