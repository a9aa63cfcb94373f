import { emailAddresses, type Customer } from '#shared/domain/customer';
import { joinList } from '#shared/domain/list-cell';
import { atMostBytes } from '../fit.ts';
import { nameParts } from '../person-name.ts';
import { addressesBeyond, callable } from '../reached.ts';
import type { Table } from '../table.ts';

/** Mailchimp clips its text fields. */
const text = { fit: atMostBytes(255) };

/** An audience of Mailchimp: whoever has an address it takes, and has not asked to be left alone. */
export const mailchimp: Table<Customer> = {
  columns: [
    ['Email Address', ({ email }) => email, { further: ({ identities }) => emailAddresses(identities).length - 1 }],
    ['First Name', (customer) => nameParts(customer).given, text],
    ['Last Name', (customer) => nameParts(customer).family, text],
    // Its parts are told apart by two spaces.
    [
      'Address',
      ({ addresses: [first] }) =>
        first
          ? [first.street, first.city, first.region, first.postalCode, first.country].map(squeezed).join('  ')
          : null,
      { further: addressesBeyond(1) },
    ],
    ['Phone Number', ({ phone }) => callable(phone)],
    ['Birthday', ({ birthday }) => monthAndDay(birthday)],
    ['Tags', ({ tags }) => joinList(tags)],
  ],
  id: ({ id }) => id,
  leavesOut: ({ email, doNotContact }) => {
    if (doNotContact) return 'do-not-contact';
    if (email === null) return 'no-email';
    // Letters beyond ASCII are taken only behind the @.
    return /^[!-?A-~]+@[^\s@]+\.[^\s@]+$/u.test(email) ? null : 'email-not-taken';
  },
  without: ['company', 'website', 'stage', 'vip', 'notes', 'language', 'custom-fields', 'photo'],
};

function squeezed(part: string): string {
  return part.trim().replace(/\s+/gu, ' ');
}

function monthAndDay(birthday: string | null): string | null {
  const [, month, day] = /(\d{2})-(\d{2})$/u.exec(birthday ?? '') ?? [];
  return month === undefined ? null : `${month}/${day}`;
}
