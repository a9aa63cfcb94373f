import type { Customer } from '#shared/domain/customer';
import { CustomerAddresses } from './customer-addresses.tsx';

/** What stands below a customer's name, from top to bottom: a line for every part of the product that has something to say of them. */
export function CustomerSections({ customer }: Readonly<{ customer: Customer }>) {
  return (
    <>
      <CustomerAddresses customer={customer} />
    </>
  );
}
