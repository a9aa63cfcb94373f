import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Account } from '#shared/domain/account';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { ErrorState } from '../ui/index.ts';
import { accountNames } from './account-names.ts';
import { ConversationList } from './conversation-list.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import type { FilterName } from './filters.ts';
import { extendedTo, nothingSelected, type Selection, toggled } from '../core/selection.ts';
import { SkeletonList } from './skeleton-row.tsx';
import { neighbour, type Standing, withOpenKept } from './standing.ts';
import { useConversations } from './use-conversations.ts';

type Props = Readonly<{
  /** What it is called, and what it asks for. */
  name: FilterName;
  filter: ConversationFilter;
  accounts: readonly Account[];
  openId: string | null;
  onOpen: (id: string | null, replace: boolean) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}>;

/** The conversations under one filter: read, moved through, ticked. */
export function ListPane({ name, filter, accounts, openId, onOpen, selection, onSelect }: Props) {
  const list = useConversations(filter);
  const conversations = useWithOpenKept(list.conversations, openId);
  const names = useMemo(() => accountNames(accounts), [accounts]);

  const go = (steps: 1 | -1): void => {
    const next = neighbour(conversations, openId, steps);
    if (!next) return;
    onOpen(next.id, openId !== null);
    focusRow(next.id);
  };
  useShortcuts({
    next: () => go(1),
    previous: () => go(-1),
    open: () => (openId === null ? go(1) : document.getElementById('conversation')?.focus()),
    select: () => openId !== null && onSelect(toggled(selection, openId)),
    selectAll: () => onSelect({ ids: new Set(conversations.map(({ id }) => id)), anchor: null }),
    close: () => {
      if (selection.ids.size > 0) onSelect(nothingSelected);
      else if (openId === null) return false;
      else onOpen(null, false);
    },
  });

  // The rows are drawn again only when something about them changes, so what they call must not change with them.
  const latest = useRef({ selection, onSelect, conversations });
  latest.current = { selection, onSelect, conversations };
  const tick = useCallback((id: string, range: boolean) => {
    const now = latest.current;
    const order = now.conversations.map((conversation) => conversation.id);
    now.onSelect(range ? extendedTo(now.selection, id, order) : toggled(now.selection, id));
  }, []);

  const { fetchNextPage, isFetching } = list;
  const readOn = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [fetchNextPage, isFetching]);

  if (list.isPending) return <SkeletonList />;
  if (list.isError && conversations.length === 0)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (conversations.length === 0) return <EmptyInbox filter={name} accountId={filter.accountId} />;
  return (
    <ConversationList
      conversations={conversations}
      openId={openId}
      ticked={selection.ids}
      accountNames={names}
      aside={name === 'aside'}
      more={list.hasNextPage}
      onTick={tick}
      onNearEnd={readOn}
      onSettled={list.letGoBelow}
    />
  );
}

/** The keyboard's place goes with the selection; otherwise Enter would still belong to the link that was clicked before. */
function focusRow(id: string): void {
  // Two frames: one to draw the row when it was out of sight, one to be past the list's own scrolling.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
    ),
  );
}

/** Remembers where the open conversation stood, and keeps it there until another one is opened. */
function useWithOpenKept(
  conversations: ReturnType<typeof useConversations>['conversations'],
  openId: string | null,
): typeof conversations {
  const queryClient = useQueryClient();
  const stood = useRef<Standing | null>(null);
  const index = conversations.findIndex(({ id }) => id === openId);
  const found = conversations[index];
  useEffect(() => {
    if (found) stood.current = { conversation: found, index };
  });
  return useMemo(() => {
    if (openId === null || stood.current?.conversation.id !== openId) return conversations;
    const fresh = queryClient.getQueryData(queries.inbox.show.queryKey({ input: { id: openId } }));
    return withOpenKept(conversations, {
      index: stood.current.index,
      conversation: fresh ?? stood.current.conversation,
    });
  }, [conversations, openId, queryClient]);
}
