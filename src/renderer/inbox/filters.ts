import type { ConversationState } from '#shared/domain/conversation';
import type { InboxCounts } from './use-counts.ts';

export const filterNames = ['open', 'unread', 'done', 'all'] as const;
/** The filters above the list, and what is filed aside, which none of them shows. */
export type FilterName = (typeof filterNames)[number] | 'aside';

type Asked = Readonly<{ state: ConversationState | null; unread: boolean; aside: boolean }>;

/** What the list is asked for under each filter. */
const asked: Readonly<Record<FilterName, Asked>> = {
  open: { state: 'open', unread: false, aside: false },
  unread: { state: null, unread: true, aside: false },
  done: { state: 'done', unread: false, aside: false },
  all: { state: null, unread: false, aside: false },
  aside: { state: null, unread: false, aside: true },
};

export function askedFor(filter: FilterName): Asked {
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
