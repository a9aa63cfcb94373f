import type { Customer } from '#shared/domain/customer';
import { AboutSection, AddressesSection, NotesSection, ReachSection } from '../card/index.ts';

/** What stands below a customer's name, from top to bottom: a line for every part of the product that has something to say of them. */
export function CustomerSections({ customer }: Readonly<{ customer: Customer }>) {
  return (
    <>
      <ReachSection customer={customer} />
      <AboutSection customer={customer} />
      <AddressesSection customer={customer} />
      <NotesSection customer={customer} />
    </>
  );
}
