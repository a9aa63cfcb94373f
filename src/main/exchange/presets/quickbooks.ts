import { emailAddresses, type Customer } from '#shared/domain/customer';
import { atMost, both, mailAddress, oneLine, webAddress } from '../fit.ts';
import { addressesBeyond, phonesOf } from '../reached.ts';
import type { Table } from '../table.ts';

const place = { fit: both(oneLine, atMost(255)) };
/** Without its spaces any number is short enough. */
const number = { fit: (text: string): string => (text.length <= 21 ? text : text.replace(/[\s-]/gu, '')) };

/** Its names hold no tab, line break, colon or double quote. */
function namable(text: string): string {
  return oneLine(text).replaceAll('\t', ' ').replaceAll(':', ' -').replaceAll('"', "'");
}

/** QuickBooks Online's import of customers, with the lengths it takes. */
export const quickbooks: Table<Customer> = {
  columns: [
    ['Full Name', ({ name }) => name, { fit: both(namable, atMost(100)), unique: 100 }],
    ['Company', ({ kind, name, company }) => (kind === 'company' ? name : company), { fit: both(namable, atMost(50)) }],
    [
      'Email',
      ({ email }) => email,
      { fit: mailAddress(100), further: ({ identities }) => emailAddresses(identities).length - 1 },
    ],
    ['Phone', (customer) => phonesOf(customer).phone, { ...number, further: (customer) => phonesOf(customer).further }],
    ['Mobile', (customer) => phonesOf(customer).mobile, number],
    ['Fax', () => null],
    ['Website', ({ website }) => website, { fit: webAddress(1000) }],
    [
      'Street',
      ({ addresses }) => addresses[0]?.street ?? null,
      { fit: both(oneLine, atMost(2000)), further: addressesBeyond(1) },
    ],
    ['City', ({ addresses }) => addresses[0]?.city ?? null, place],
    ['State', ({ addresses }) => addresses[0]?.region ?? null, place],
    ['ZIP', ({ addresses }) => addresses[0]?.postalCode ?? null, { fit: both(oneLine, atMost(30)) }],
    ['Country', ({ addresses }) => addresses[0]?.country ?? null, place],
    ['Opening Balance', () => null],
    ['Opening Balance Date', () => null],
    ['Resale Number', () => null],
  ],
  id: ({ id }) => id,
  rowsAFile: 1000,
  without: ['notes', 'tags', 'birthday', 'stage', 'vip', 'do-not-contact', 'language', 'custom-fields', 'photo'],
};
