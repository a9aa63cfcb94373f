import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';

export type InboxCounts = Readonly<{ open: number; unread: number; waiting: number; done: number; aside: number }>;

export function useCounts(): InboxCounts | undefined {
  return useQuery(queries.inbox.counts.queryOptions({ input: {}, placeholderData: keepPreviousData })).data;
}
