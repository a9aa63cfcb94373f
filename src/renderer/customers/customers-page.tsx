import { PageHeader } from '../ui/index.ts';
import { customersText } from '../text/customers.ts';

export function CustomersPage() {
  return <PageHeader title={customersText.title} />;
}
