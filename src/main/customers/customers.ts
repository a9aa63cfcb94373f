import { Refusal } from '#main/kernel/refusal';
import { findCustomer, listCustomers } from '#main/storage/customers';
import type { Reader } from '#main/storage/statement';
import type { Customer } from '#shared/domain/customer';

export type Customers = ReturnType<typeof openCustomers>;

/** Everyone who dealt with the shop. */
export function openCustomers(reader: Reader) {
  return {
    list: (input: Readonly<{ text: string; after: string | null; limit: number }>) =>
      listCustomers(reader, input.text, input),
    show: (id: string): Customer => {
      const customer = findCustomer(reader, id);
      if (!customer) throw new Refusal('not-found');
      return customer;
    },
  };
}
