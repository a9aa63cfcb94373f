import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CustomerOrder } from '#shared/contract/customers';
import { queries } from '../core/queries.ts';

/** In which order customers stand. */
export type Sorting = Readonly<{ order: CustomerOrder; descending: boolean }>;

/** All customers, or those of a segment, narrowed down to a name, address or number; the earlier answer stays until the new one is here. */
export function useCustomers(text: string, segmentId: string | null, { order, descending }: Sorting) {
  const asked = { text: text.trim(), order, descending, limit: 100 };
  const paging = {
    initialPageParam: null,
    getNextPageParam: ({ next }: Readonly<{ next: string | null }>) => next,
    placeholderData: keepPreviousData,
  };
  const everyone = useInfiniteQuery({
    ...queries.customers.list.infiniteOptions({ input: (after: string | null) => ({ ...asked, after }), ...paging }),
    enabled: segmentId === null,
  });
  const some = useInfiniteQuery({
    ...queries.segments.customers.infiniteOptions({
      input: (after: string | null) => ({ ...asked, segmentId, after }),
      ...paging,
    }),
    enabled: segmentId !== null,
  });
  const counted = useQuery({
    ...queries.segments.count.queryOptions({
      input: { segmentId, text: asked.text },
      placeholderData: keepPreviousData,
    }),
    enabled: segmentId !== null,
  });
  const list = segmentId === null ? everyone : some;
  return {
    ...list,
    items: list.data?.pages.flatMap(({ items }) => items) ?? [],
    total: (segmentId === null ? everyone.data?.pages[0]?.total : counted.data?.count) ?? null,
  };
}
