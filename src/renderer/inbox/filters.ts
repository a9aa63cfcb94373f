import { conversationFilter, type ConversationFilter } from '#shared/domain/conversation-view';
import type { InboxCounts } from './use-counts.ts';

export const filterNames = ['open', 'unread', 'done', 'all'] as const;
/** Those that stand in the menu, above what somebody saved. */
export const furtherNames = ['snoozed', 'waiting', 'ours'] as const;
/** The filters that have a name, what is filed aside, which none of them shows, and whatever somebody put together. */
export type FilterName = (typeof filterNames)[number] | (typeof furtherNames)[number] | 'aside' | 'own';

const asked: Readonly<Record<FilterName, Partial<ConversationFilter>>> = {
  open: { state: 'open', snoozed: false },
  unread: { unread: true },
  done: { state: 'done' },
  all: {},
  snoozed: { snoozed: true },
  waiting: { state: 'waiting' },
  ours: { state: 'open', snoozed: false, turn: 'shop' },
  aside: { aside: true },
  own: {},
};

/** What the list is asked for under each filter. */
export function askedFor(filter: FilterName): ConversationFilter {
  return conversationFilter.parse(asked[filter]);
}

/** What a stored preference names, or the usual when it names nothing. */
export function filterNamed(name: string): FilterName {
  return [...filterNames, ...furtherNames].find((known) => known === name) ?? 'open';
}

/** How many conversations stand under a filter; null where nobody counts: "all" would only repeat the others. */
export function countUnder(filter: FilterName, counts: InboxCounts): number | null {
  switch (filter) {
    case 'all':
    case 'ours':
    case 'own':
      return null;
    default:
      return counts[filter];
  }
}

/** Whether two filters ask for the same. */
export function isSameFilter(one: ConversationFilter, other: ConversationFilter): boolean {
  return JSON.stringify(conversationFilter.parse(one)) === JSON.stringify(conversationFilter.parse(other));
}
