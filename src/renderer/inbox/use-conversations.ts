import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { queries } from '../core/queries.ts';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { askedFor, isSameFilter } from './filters.ts';
import { useOrder } from './order.tsx';

const firstPage = 100;
// Further pages are larger: when something changes, every page down to where one has scrolled is read again.
const laterPage = 300;
const spare = 4;

type Place = Readonly<{ after: string | null; limit: number }>;

/** The conversations under a filter, newest first or by when an answer is due, a page at a time; already read pages stay while they are read again. */
export function useConversations(filter: ConversationFilter) {
  const queryClient = useQueryClient();
  const [chosen] = useOrder();
  const { accountId } = filter;
  const order = isSameFilter(filter, { ...askedFor('open'), accountId }) ? chosen : 'newest';
  const options = useMemo(
    () =>
      queries.inbox.list.infiniteOptions({
        input: ({ after, limit }: Place) => ({ ...filter, order, after, limit }),
        initialPageParam: { after: null, limit: firstPage },
        getNextPageParam: ({ next }): Place | null => (next === null ? null : { after: next, limit: laterPage }),
        placeholderData: keepPreviousData,
      }),
    [filter, order],
  );
  const { queryKey } = options;
  const query = useInfiniteQuery(options);
  const pages = query.data?.pages;
  const conversations = useMemo(() => unique(pages?.flatMap(({ items }) => items) ?? []), [pages]);

  /** Lets go of pages far below what is on screen, so that they are not read again with every change. */
  const letGoBelow = useCallback(
    (lastVisible: number) => {
      const needed = 1 + Math.ceil(Math.max(0, lastVisible - firstPage) / laterPage) + spare;
      const data = queryClient.getQueryData(queryKey);
      if (!data || data.pages.length <= 2 * needed) return;
      queryClient.setQueryData(queryKey, {
        pages: data.pages.slice(0, needed),
        pageParams: data.pageParams.slice(0, needed),
      });
    },
    [queryClient, queryKey],
  );
  return { ...query, conversations, letGoBelow };
}

/** A conversation that rose while the pages were read one after the other stands in two of them. */
function unique(conversations: readonly Conversation[]): readonly Conversation[] {
  const seen = new Set<string>();
  return conversations.filter(({ id }) => !seen.has(id) && seen.add(id));
}
