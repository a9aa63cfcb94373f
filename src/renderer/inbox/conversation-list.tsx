import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { inboxText } from '../text/inbox.ts';
import { ConversationRow } from './conversation-row.tsx';
import styles from './conversation-list.module.css';
import { SkeletonRow } from './skeleton-row.tsx';
import { rowsMoved } from './standing.ts';

export const rowHeight = 76;
const ahead = 60;

type Props = Readonly<{
  conversations: readonly Conversation[];
  openId: string | null;
  ticked: ReadonlySet<string>;
  accountNames: ReadonlyMap<string, string>;
  aside: boolean;
  more: boolean;
  onTick: (id: string, range: boolean) => void;
  onNearEnd: () => void;
  onSettled: (lastVisible: number) => void;
}>;

/** The rows on screen, out of however many there are. What comes in above pushes nothing that is being read. */
export function ConversationList({
  conversations,
  openId,
  ticked,
  accountNames,
  aside,
  more,
  onTick,
  onNearEnd,
  onSettled,
}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = conversations.length + (more ? 3 : 0);
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const lastRow = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more && lastRow > conversations.length - ahead) onNearEnd();
    else if (!virtualizer.isScrolling) onSettled(lastRow);
  }, [more, lastRow, conversations.length, virtualizer.isScrolling, onNearEnd, onSettled]);

  const shown = useRef<readonly Conversation[]>(conversations);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && element.scrollTop > 0 && shown.current !== conversations) {
      const first = Math.floor(element.scrollTop / rowHeight);
      const visible = shown.current.slice(first, first + 20).map(({ id }) => id);
      const moved = rowsMoved(visible, first, conversations);
      if (moved !== 0) element.scrollTop += moved * rowHeight;
    }
    shown.current = conversations;
  }, [conversations]);

  // The open row comes into view when it changes, not whenever the list does.
  const indexOfOpen = useRef(-1);
  indexOfOpen.current = conversations.findIndex(({ id }) => id === openId);
  const present = indexOfOpen.current !== -1;
  useEffect(() => {
    if (indexOfOpen.current === -1) return;
    virtualizer.scrollToIndex(indexOfOpen.current, { align: 'auto' });
  }, [openId, present, virtualizer]);

  const focusableIndex = Math.max(0, indexOfOpen.current);
  const tick = useCallback((id: string, range: boolean) => onTick(id, range), [onTick]);
  return (
    <div ref={scroller} className={styles['scroller']} tabIndex={-1}>
      <ul className={styles['rows']} style={{ height: virtualizer.getTotalSize() }} aria-label={inboxText.list}>
        {rows.map(({ index, start }) => {
          const conversation = conversations[index];
          const place = { transform: `translateY(${start}px)`, height: rowHeight };
          if (!conversation) {
            return (
              <li key={`skeleton ${index}`} className={styles['place']} style={place} aria-hidden="true">
                <SkeletonRow />
              </li>
            );
          }
          return (
            <li
              key={conversation.id}
              className={styles['place']}
              style={place}
              aria-setsize={more ? -1 : conversations.length}
              aria-posinset={index + 1}
            >
              <ConversationRow
                conversation={conversation}
                open={conversation.id === openId}
                ticked={ticked.has(conversation.id)}
                ticking={ticked.size > 0}
                focusable={index === focusableIndex}
                account={accountNames.get(conversation.accountId ?? '') ?? null}
                aside={aside}
                onTick={tick}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
