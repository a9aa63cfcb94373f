import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TimelineKind } from '#shared/domain/timeline';
import { queries } from '../core/queries.ts';

export type TimelineView = Readonly<{
  customerId: string;
  kinds: readonly TimelineKind[];
  channels: readonly string[];
  /** Where it begins: up to an instant, at an interaction, or at the newest entry. */
  start: Readonly<{ at?: number; entry?: string }>;
}>;

const pageSize = 50;
/** What is kept of a long walk; what lies farther off is read again on the way back. */
const mostPages = 16;

type From = Readonly<{ key: string | null; newer: boolean }>;

/** The entries around where one looks, newest first; more are read at either end. */
export function useTimeline({ customerId, kinds, channels, start }: TimelineView) {
  const query = useInfiniteQuery(
    queries.timeline.page.infiniteOptions({
      input: (from: From) => ({
        customerId,
        limit: pageSize,
        kinds: [...kinds],
        channels: [...channels],
        ...(from.key === null ? start : from),
      }),
      initialPageParam: { key: null, newer: false } as From,
      getNextPageParam: ({ older }): From | null => (older === null ? null : { key: older, newer: false }),
      getPreviousPageParam: ({ newer }): From | null => (newer === null ? null : { key: newer, newer: true }),
      maxPages: mostPages,
    }),
  );
  const entries = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { ...query, entries };
}
