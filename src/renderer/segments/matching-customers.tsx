import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { SegmentFilter } from '#shared/domain/segment';
import { queries } from '../core/queries.ts';
import { segmentsText } from '../text/segments.ts';
import { CustomerAvatar, EmptyState, ErrorState, RelativeTime } from '../ui/index.ts';
import styles from './matching-customers.module.css';

const rowHeight = 44;

/** Whom a filter finds, newest contact first; only the rows in view are drawn. */
export function MatchingCustomers({ filter }: Readonly<{ filter: SegmentFilter }>) {
  const box = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery(
    queries.segments.customers.infiniteOptions({
      input: (after: string | null) => ({ filter, limit: 100, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const atEnd = items.length > 0 && (drawn.at(-1)?.index ?? 0) >= items.length - 20;
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [atEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (list.isError && items.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data && items.length === 0) return <EmptyState title={segmentsText.nobody} text={segmentsText.nobodyBody} />;
  return (
    <div ref={box} className={styles['box']} tabIndex={-1}>
      <ul className={styles['rows']} aria-label={segmentsText.found} style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const customer = items[index];
          return (
            customer && (
              <li
                key={key}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                aria-posinset={index + 1}
                aria-setsize={hasNextPage ? -1 : items.length}
              >
                <CustomerAvatar customer={customer} size={26} />
                <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={styles['name'] ?? ''}>
                  <bdi>{customer.name}</bdi>
                </Link>
                <span className={styles['quiet']}>{customer.company ?? customer.email ?? customer.phone ?? ''}</span>
                <span className={styles['last']}>
                  {customer.lastAt !== null && <RelativeTime at={customer.lastAt} />}
                </span>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
