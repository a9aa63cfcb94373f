import { Button, Skeleton } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Complaint } from '#shared/domain/complaint';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { complaintsText } from '../text/complaints.ts';
import { EmptyState, ErrorState } from '../ui/index.ts';
import { ComplaintRow } from './complaint-row.tsx';
import styles from './complaints.module.css';
import type { Shown } from './complaints-page.tsx';

const page = 200;

/** Open ones by age, the longest open first; closed ones by when they were opened, the newest first. */
export function ComplaintList({ state }: Readonly<{ state: Shown }>) {
  const list = useInfiniteQuery(
    queries.complaints.list.infiniteOptions({
      input: (after: string | null) => ({ state, limit: page, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const rows = useRef<HTMLUListElement>(null);
  const navigate = useNavigate();
  const found = (list.data?.pages ?? []).flatMap(({ items }) => items);
  const complaints = state === 'open' ? found.toSorted(byAge) : found;
  const move = (by: number): false | void => moveFocus(rows.current, by);
  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    close: () => void navigate({ to: '/today' }),
  });
  if (list.isPending) return <Skeleton height={240} radius="md" role="status" aria-label={complaintsText.loading} />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (complaints.length === 0)
    return (
      <EmptyState
        icon={<IconMoodSmile size={28} stroke={1.5} />}
        title={state === 'open' ? complaintsText.noneOpen : complaintsText.noneClosed}
        text={state === 'open' ? complaintsText.noneOpenMore : complaintsText.noneClosedMore}
      />
    );
  return (
    <>
      <ul ref={rows} className={styles['rows']}>
        {complaints.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintRow complaint={complaint} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {complaintsText.more}
        </Button>
      )}
    </>
  );
}

function byAge(one: Complaint, other: Complaint): number {
  return one.openedAt - other.openedAt;
}

function moveFocus(list: HTMLUListElement | null, by: number): false | void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  if (links.length === 0) return false;
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
  links[next]?.focus();
}
