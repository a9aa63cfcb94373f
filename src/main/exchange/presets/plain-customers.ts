import { waysToCall, waysToWrite, type Customer, type PostalAddress } from '#shared/domain/customer';
import { joinList } from '#shared/domain/list-cell';
import type { Column, Table, TableGround } from '../table.ts';

/** Everything that stands on a card, so that bringing the file in makes the same card again. */
export function plainCustomers({ customFields }: TableGround): Table<Customer> {
  return { columns: [...columns, ...customFields.map(customColumn)], id: ({ id }) => id, without: ['photo'] };
}

/** The file can be read by these names and by scripts: they only grow. */
const columns: readonly Column<Customer>[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['name', ({ name }) => name],
  ['email', ({ email }) => email],
  ['phone', ({ phone }) => phone],
  ['company', ({ company }) => company],
  ['street', first('street')],
  ['city', first('city')],
  ['region', first('region')],
  ['postal_code', first('postalCode')],
  ['country', first('country')],
  ['website', ({ website }) => website],
  ['birthday', ({ birthday }) => birthday],
  ['language', ({ language }) => language],
  ['time_zone', ({ timeZone }) => timeZone],
  ['stage', ({ stage }) => stage],
  ['vip', ({ vip }) => yes(vip)],
  ['do_not_contact', ({ doNotContact }) => yes(doNotContact)],
  ['tags', ({ tags }) => joinList(tags)],
  ['notes', ({ notes }) => notes],
  // All of them, as JSON, where the cells before do not say all there is.
  ['identities', (customer) => (waysSaid(customer) ? null : JSON.stringify(customer.identities))],
  ['addresses', ({ addresses }) => (placesSaid(addresses) ? null : JSON.stringify(addresses))],
];

function customColumn({ id, name, type }: TableGround['customFields'][number]): Column<Customer> {
  return [`custom:${type}:${name}`, ({ custom }) => custom[id] ?? null];
}

function first(part: Exclude<keyof PostalAddress, 'label'>): (customer: Customer) => string | null {
  return ({ addresses }) => addresses[0]?.[part] ?? null;
}

export function yes(value: boolean): string | null {
  return value ? 'yes' : null;
}

/** Whether the cells for an e-mail address and a number say every way somebody is known. */
function waysSaid({ identities }: Customer): boolean {
  const written = [waysToWrite(identities)[0], waysToCall(identities)[0]];
  return identities.every((way) => written.includes(way) && way.name === null && way.label === null && !way.preferred);
}

function placesSaid(addresses: readonly PostalAddress[]): boolean {
  const [only] = addresses;
  if (!only) return true;
  const { label, ...parts } = only;
  return addresses.length === 1 && label === null && Object.values(parts).some((part) => part !== '');
}
