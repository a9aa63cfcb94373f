import type { ConversationState } from '#shared/domain/conversation';
import type { InboxCounts } from './use-counts.ts';

export const filterNames = ['open', 'unread', 'done', 'all'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the list is asked for under each filter. */
const asked: Readonly<Record<FilterName, Readonly<{ state: ConversationState | null; unread: boolean }>>> = {
  open: { state: 'open', unread: false },
  unread: { state: null, unread: true },
  done: { state: 'done', unread: false },
  all: { state: null, unread: false },
};

export function askedFor(filter: FilterName): Readonly<{ state: ConversationState | null; unread: boolean }> {
  return asked[filter];
}

/** The filter a stored preference names, or the usual one when it names none. */
export function filterNamed(name: string): FilterName {
  return filterNames.find((known) => known === name) ?? 'open';
}

/** How many conversations stand under a filter; "all" carries no number, it would only repeat the others. */
export function countUnder(filter: FilterName, counts: InboxCounts): number | null {
  return filter === 'all' ? null : counts[filter];
}
