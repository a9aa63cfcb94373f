import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { isField } from '../core/field.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { queries } from '../core/queries.ts';
import { Timeline } from '../timeline/index.ts';
import { customerText } from '../text/customers.ts';
import { BackLink, ErrorState, Page, PageHeader } from '../ui/index.ts';
import { CardSkeleton } from './card-skeleton.tsx';
import { CustomerCard } from './customer-card.tsx';
import styles from './customer-page.module.css';

/** One customer: who they are in a column of its own, and beside it everything that was said, newest first. */
export function CustomerPage() {
  const { customerId = '' } = useParams({ strict: false });
  const { entry = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = useQuery(queries.customers.show.queryOptions({ input: { id: customerId } }));
  useShortcuts({
    close: (event) => (isField(event.target) ? false : void navigate({ to: '/customers' })),
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
    <div className={styles['page']}>
      <div className={styles['card']}>
        <BackLink to="/customers">{customerText.back}</BackLink>
        {shown.data ? <CustomerCard key={customerId} customer={shown.data} /> : <CardSkeleton />}
      </div>
      <div className={styles['timeline']}>
        <Timeline key={`${customerId} ${entry}`} customerId={customerId} name={shown.data?.name ?? null} />
      </div>
    </div>
  );
}
