import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { ErrorState } from '../ui/index.ts';
import { AccountCard } from './account-card.tsx';
import styles from './accounts.module.css';
import { LedgerTable } from './ledger-table.tsx';
import { QuarantineList } from './quarantine-list.tsx';

/** Every connected mailbox, the proof that nothing is missing, and what could not be read. */
export function AccountsSection() {
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} }));
  return (
    <Stack gap="xl">
      <section aria-labelledby="accounts-title">
        <div className={styles['head']}>
          <h2 id="accounts-title" className={styles['title']}>
            {accountsText.title}
          </h2>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            renderRoot={(properties) => (
              <Link to="/settings/{-$section}" params={{ section: 'connect' }} {...properties} />
            )}
          >
            {accountsText.add}
          </Button>
        </div>
        {accounts.isPending && <AccountsSkeleton />}
        {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
        {accounts.data?.length === 0 && (
          <div className={styles['none']}>
            <p>{accountsText.emptyTitle}</p>
            <p className={styles['quiet']}>{accountsText.emptyBody}</p>
          </div>
        )}
        <ul className={styles['list']}>
          {accounts.data?.map((account) => (
            <li key={account.id}>
              <AccountCard account={account} />
            </li>
          ))}
        </ul>
      </section>
      <LedgerTable accounts={accounts.data ?? []} />
      <QuarantineList accounts={accounts.data ?? []} />
    </Stack>
  );
}

function AccountsSkeleton() {
  return (
    <div role="status" aria-label={accountsText.loading}>
      <Skeleton height={88} radius="md" />
    </div>
  );
}
