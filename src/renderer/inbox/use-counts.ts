import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';

export type InboxCounts = Readonly<Record<'open' | 'snoozed' | 'unread' | 'waiting' | 'done' | 'aside', number>>;

export function useCounts(): InboxCounts | undefined {
  return useQuery(queries.inbox.counts.queryOptions({ input: {}, placeholderData: keepPreviousData })).data;
}
