import { Skeleton } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { customerText } from '../text/customers.ts';
import { EmptyState, ErrorState } from '../ui/index.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import styles from './customer.module.css';

// Most entries are two or three lines; the real height is measured when drawn.
const usualHeight = 120;

/** Everything said with a customer, newest first. Only what is in view is drawn. */
export function Timeline({ customerId, customer }: Readonly<{ customerId: string; customer: Customer | null }>) {
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(-1);
  const [above, setAbove] = useState(0);
  const timeline = useInfiniteQuery(
    queries.customers.timeline.infiniteOptions({
      input: (after: string | null) => ({ customerId, limit: 50, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const entries = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => entries[index]?.id ?? index,
    scrollMargin: above,
    overscan: 4,
  });
  // The head scrolls away with the list, which begins where it ends.
  useEffect(() => setAbove(list.current?.offsetTop ?? 0), [customer, entries.length]);
  const drawn = rows.getVirtualItems();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline;
  const atEnd = entries.length > 0 && (drawn.at(-1)?.index ?? 0) >= entries.length - 8;
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [atEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);

  function walk(step: number): void {
    const next = Math.max(0, Math.min(entries.length - 1, chosen + step));
    setChosen(next);
    rows.scrollToIndex(next, { align: 'auto' });
  }
  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      const entry = entries[chosen];
      if (!entry) return false;
      void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: entry.conversationId } });
    },
  });

  // A feed must hold an article; an empty one is none.
  const feed =
    entries.length > 0
      ? ({ role: 'feed', 'aria-label': customerText.timelineLabel, 'aria-busy': isFetchingNextPage } as const)
      : {};

  return (
    <div ref={box} className={styles['scroll']}>
      <div className={styles['column']}>
        <h2 className={styles['title']}>{customerText.timelineTitle}</h2>
        {timeline.isPending && (
          <Skeleton height={usualHeight * 3} radius="md" role="status" aria-label={customerText.loading} />
        )}
        {timeline.isError && entries.length === 0 && (
          <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />
        )}
        {timeline.isSuccess && entries.length === 0 && (
          <EmptyState
            icon={<IconMessage size={28} stroke={1.5} />}
            title={customerText.emptyTitle}
            text={customerText.emptyBody}
          />
        )}
        <div ref={list} {...feed} style={{ position: 'relative', height: rows.getTotalSize() }}>
          {drawn.map(({ index, start, key }) => {
            const entry = entries[index];
            return (
              entry && (
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className={styles['slot']}
                  style={{ transform: `translateY(${start - above}px)` }}
                >
                  <TimelineEntry
                    entry={entry}
                    position={index + 1}
                    of={hasNextPage ? -1 : entries.length}
                    name={customer?.name ?? entry.author.address}
                    chosen={index === chosen}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
