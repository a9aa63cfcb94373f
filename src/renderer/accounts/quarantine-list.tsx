import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import type { Quarantined } from '#shared/domain/ledger';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { quarantineText } from '../text/accounts.ts';
import { byteWords, ErrorState, RelativeTime } from '../ui/index.ts';
import styles from './accounts.module.css';
import { originName } from './ledger-words.ts';

/** What could not be read, with its reason. Nothing while everything could. */
export function QuarantineList({ accounts }: Readonly<{ accounts: readonly Account[] }>) {
  const list = useInfiniteQuery(
    queries.accounts.quarantine.infiniteOptions({
      input: (after: string | null) => ({ limit: 50, after }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="quarantine-title">
      <h2 id="quarantine-title" className={styles['title']}>
        {quarantineText.title}
      </h2>
      <p className={styles['quiet']}>{quarantineText.lead}</p>
      <ul className={styles['rows']}>
        {items.map((item) => (
          <QuarantineRow key={item.id} item={item} origin={originName(item.accountId, accounts)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          mt="xs"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {quarantineText.more}
        </Button>
      )}
    </section>
  );
}

function QuarantineRow({ item, origin }: Readonly<{ item: Quarantined; origin: string }>) {
  const retry = useMutation(queries.accounts.retryQuarantined.mutationOptions());
  const outcome = retry.error ? problemSentence(retry.error) : retry.data && quarantineText.outcome[retry.data.outcome];
  return (
    <li className={styles['line']}>
      <div className={styles['body']}>
        <p>{item.reason}</p>
        <p className={styles['quiet']}>
          {origin} · {item.providerId} · {byteWords(item.bytes)} · <RelativeTime at={item.at} />
        </p>
        <p role="status">{outcome}</p>
      </div>
      <Button
        variant="default"
        size="compact-md"
        aria-label={quarantineText.retryFor(item.reason)}
        loading={retry.isPending}
        onClick={() => retry.mutate({ id: item.id })}
      >
        {quarantineText.retry}
      </Button>
    </li>
  );
}
