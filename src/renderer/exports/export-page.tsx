import { useNavigate, useSearch } from '@tanstack/react-router';
import { isField } from '../core/field.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { exportText } from '../text/exports.ts';
import { BackLink, Page, PageHeader } from '../ui/index.ts';
import { ExportForm } from './export-form.tsx';

/** Taking data out, reached from the customers, one of them or a segment, which the address names. */
export function ExportPage() {
  const { customer, segment } = useSearch({ from: '/export' });
  const navigate = useNavigate();
  useShortcuts({
    close: (event) => (isField(event.target) ? false : void navigate({ to: '/customers' })),
  });
  const who = { customerId: customer ?? null, segmentId: segment ?? null };
  return (
    <Page>
      <BackLink to="/customers">{exportText.back}</BackLink>
      <PageHeader title={exportText.title} />
      <ExportForm key={`${customer} ${segment}`} who={who} />
    </Page>
  );
}
