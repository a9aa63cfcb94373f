import { PageHeader } from '../ui/index.ts';
import { customersText } from '../text/customers.ts';

export function CustomerPage() {
  return <PageHeader title={customersText.title} />;
}
