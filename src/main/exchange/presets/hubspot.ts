import { emailAddresses, type Customer } from '#shared/domain/customer';
import { mailAddress, webAddress } from '../fit.ts';
import { nameParts } from '../person-name.ts';
import { addressesBeyond, phonesOf } from '../reached.ts';
import type { Table } from '../table.ts';

/** The lifecycle stages HubSpot has, by ours; it takes no others. */
const lifecycle = new Map([
  ['lead', 'Lead'],
  ['customer', 'Customer'],
  ['regular', 'Customer'],
  ['lapsed', 'Other'],
]);

/** HubSpot's import of contacts. Its columns have no place for a street. */
export const hubspot: Table<Customer> = {
  columns: [
    ['First name', (customer) => nameParts(customer).given],
    ['Last name', (customer) => nameParts(customer).family],
    [
      'Email',
      ({ email }) => email,
      { fit: mailAddress(254), further: ({ identities }) => emailAddresses(identities).length - 1 },
    ],
    ['Phone number', (customer) => phonesOf(customer).phone, { further: (customer) => phonesOf(customer).further }],
    ['Mobile phone number', (customer) => phonesOf(customer).mobile],
    ['Job title', () => null],
    ['Company name', ({ kind, name, company }) => (kind === 'company' ? name : company)],
    ['Website URL', ({ website }) => website, { fit: webAddress(2000) }],
    ['City', ({ addresses }) => addresses[0]?.city ?? null, { further: addressesBeyond(1) }],
    ['State/Region', ({ addresses }) => addresses[0]?.region ?? null],
    ['Country/Region', ({ addresses }) => addresses[0]?.country ?? null],
    ['Zip code', ({ addresses }) => addresses[0]?.postalCode ?? null],
    ['Lifecycle stage', ({ stage }) => lifecycle.get(stage?.toLowerCase() ?? '') ?? null],
    ['Lead status', () => null],
    ['Contact owner', () => null],
  ],
  id: ({ id }) => id,
  without: ['street', 'notes', 'tags', 'birthday', 'vip', 'do-not-contact', 'custom-fields', 'photo'],
};
