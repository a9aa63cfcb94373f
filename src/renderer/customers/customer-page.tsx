import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { queries } from '../core/queries.ts';
import { customerText } from '../text/customers.ts';
import { BackLink, ErrorState, Page, PageHeader } from '../ui/index.ts';
import { CustomerHeader } from './customer-header.tsx';
import { Timeline } from './timeline.tsx';
import styles from './customer.module.css';

/** One customer: who they are, and everything that was said, newest first. */
export function CustomerPage() {
  const { customerId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const shown = useQuery(queries.customers.show.queryOptions({ input: { id: customerId } }));
  useShortcuts({
    close: (event) => (event.target instanceof HTMLInputElement ? false : void navigate({ to: '/customers' })),
  });
  if (shown.isError) {
    return (
      <Page>
        <BackLink to="/customers">{customerText.back}</BackLink>
        <PageHeader title={customerText.unknown} />
        <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    );
  }
  return (
    <Timeline key={customerId} customerId={customerId} customer={shown.data ?? null}>
      <BackLink to="/customers">{customerText.back}</BackLink>
      {shown.isPending && <CustomerSkeleton />}
      {shown.data && <CustomerHeader customer={shown.data} />}
    </Timeline>
  );
}

function CustomerSkeleton() {
  return (
    <div className={styles['skeleton']} role="status" aria-label={customerText.loading}>
      <Skeleton circle height={56} />
      <div className={styles['lines']}>
        <Skeleton height={20} width={240} />
        <Skeleton height={14} width={320} />
      </div>
    </div>
  );
}
