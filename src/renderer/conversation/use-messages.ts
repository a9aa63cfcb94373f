import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../core/queries.ts';

const pageSize = 50;

/** A conversation's messages, oldest first; the newest page is read first and older ones on request. */
export function useMessages(conversationId: string) {
  const query = useInfiniteQuery(
    queries.inbox.interactions.infiniteOptions({
      input: (after: string | null) => ({ conversationId, after, limit: pageSize }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const messages = useMemo(() => query.data?.pages.toReversed().flatMap(({ items }) => items) ?? [], [query.data]);
  return { ...query, messages };
}
