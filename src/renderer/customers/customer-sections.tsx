import type { Customer } from '#shared/domain/customer';
import { AboutSection, AddressesSection, NotesSection, ReachSection } from '../card/index.ts';
import { ComplaintsSection } from '../complaints/index.ts';
import { DealsSection } from '../deals/index.ts';
import { FollowUpsSection } from '../follow-ups/index.ts';
import { ChangesSection } from '../history/index.ts';
import { CasesSection } from '../playbooks/index.ts';
import { LinksSection, SuggestionLines } from '../people/index.ts';

/** What stands below a customer's name, from top to bottom: a line for every part of the product that has something to say of them. */
export function CustomerSections({ customer }: Readonly<{ customer: Customer }>) {
  return (
    <>
      <SuggestionLines customer={customer} />
      <ReachSection customer={customer} />
      <AboutSection customer={customer} />
      <NotesSection customer={customer} />
      <AddressesSection customer={customer} />
      <LinksSection customer={customer} />
      <ComplaintsSection customer={customer} />
      <CasesSection customerId={customer.id} />
      <FollowUpsSection customerId={customer.id} />
      <DealsSection customer={customer} />
      <ChangesSection customerId={customer.id} />
    </>
  );
}
