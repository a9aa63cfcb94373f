import { waysToCall, waysToWrite, type Customer, type Identity } from '#shared/domain/customer';
import { nameParts } from '../person-name.ts';
import { addressesBeyond, callable, envelope } from '../reached.ts';
import type { Column, Table } from '../table.ts';

/** Google writes several values of one kind into one cell with this between them. */
const between = ' ::: ';

/** Google Contacts, with the header it writes and reads since 2024. */
export const google: Table<Customer> = {
  columns: [
    ['First Name', (customer) => nameParts(customer).given],
    ['Middle Name', () => null],
    ['Last Name', (customer) => nameParts(customer).family],
    ['Phonetic First Name', () => null],
    ['Phonetic Middle Name', () => null],
    ['Phonetic Last Name', () => null],
    ['Name Prefix', () => null],
    ['Name Suffix', () => null],
    ['Nickname', () => null],
    ['File As', () => null],
    ['Organization Name', ({ kind, name, company }) => (kind === 'person' ? company : name)],
    ['Organization Title', () => null],
    ['Organization Department', () => null],
    // Without a year it begins with a space at Google, too, so that no spreadsheet takes it for a sum.
    ['Birthday', ({ birthday }) => birthday?.replace(/^--/u, ' --') ?? null],
    ['Notes', ({ notes }) => notes],
    ['Photo', () => null],
    ['Labels', ({ tags }) => [...tags, '* myContacts'].join(between)],
    ...values('E-mail', waysToWrite),
    ...values('Phone', waysToCall, callable),
    ['Address 1 - Label', ({ addresses }) => addresses[0]?.label ?? null, { further: addressesBeyond(1) }],
    ['Address 1 - Formatted', ({ addresses }) => (addresses[0] ? envelope(addresses[0]) : null)],
    ['Address 1 - Street', ({ addresses }) => addresses[0]?.street ?? null],
    ['Address 1 - City', ({ addresses }) => addresses[0]?.city ?? null],
    ['Address 1 - PO Box', () => null],
    ['Address 1 - Region', ({ addresses }) => addresses[0]?.region ?? null],
    ['Address 1 - Postal Code', ({ addresses }) => addresses[0]?.postalCode ?? null],
    ['Address 1 - Country', ({ addresses }) => addresses[0]?.country ?? null],
    ['Address 1 - Extended Address', () => null],
    ['Website 1 - Label', () => null],
    ['Website 1 - Value', ({ website }) => website],
  ],
  id: ({ id }) => id,
  without: ['stage', 'vip', 'do-not-contact', 'language', 'custom-fields', 'photo'],
};

/** Two pairs of label and value; the second value takes in all the others. */
function values(
  title: string,
  ways: (identities: readonly Identity[]) => readonly Identity[],
  written: (address: string) => string | null = (address) => address,
): readonly Column<Customer>[] {
  const several = (of: readonly Identity[]): string => of.map(({ address }) => written(address)).join(between);
  return [
    [`${title} 1 - Label`, ({ identities }) => ways(identities)[0]?.label ?? null],
    [`${title} 1 - Value`, ({ identities }) => several(ways(identities).slice(0, 1))],
    [`${title} 2 - Label`, ({ identities }) => ways(identities)[1]?.label ?? null],
    [`${title} 2 - Value`, ({ identities }) => several(ways(identities).slice(1))],
  ];
}
