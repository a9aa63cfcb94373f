import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FollowUpDue, FollowUpKind } from '#shared/domain/follow-up';
import { queries } from '../core/queries.ts';

export type OpenFilter = Readonly<{ due: FollowUpDue | null; kind: FollowUpKind | null; customerId: string | null }>;

/** What is still to be done, page by page, and how much of it is due when. */
export function useOpenFollowUps(filter: OpenFilter) {
  const { kind, customerId } = filter;
  const list = useInfiniteQuery({
    ...queries.followUps.open.infiniteOptions({
      input: (after: string | null) => ({ ...filter, limit: 100, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }: Readonly<{ next: string | null }>) => next,
      placeholderData: keepPreviousData,
    }),
  });
  const counts = useQuery(
    queries.followUps.counts.queryOptions({ input: { kind, customerId }, placeholderData: keepPreviousData }),
  );
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) ?? [], counts: counts.data ?? null };
}
