import type { Customer } from '#shared/domain/customer';
import { joinList } from '#shared/domain/list-cell';
import { localTime } from '#shared/domain/time-zone';
import { callable, envelope } from '../reached.ts';
import type { Column, Table, TableGround } from '../table.ts';
import { yes } from './plain-customers.ts';

/** Customers for people to read and sort: how to reach them, and when and how often one was in touch. */
export function overview({ timeZone, customFields }: TableGround): Table<Customer> {
  const day = (at: number | null): string | null => (at === null ? null : localTime(at, timeZone).date);
  const columns: readonly Column<Customer>[] = [
    ['name', ({ name }) => name],
    ['company', ({ company }) => company],
    ['email', ({ email }) => email],
    ['phone', ({ phone }) => callable(phone)],
    ['address', ({ addresses }) => addresses.map(envelope).join('\n\n')],
    ['known_as', ({ identities }) => identities.map(({ channel, address }) => `${channel}: ${address}`).join('\n')],
    ['stage', ({ stage }) => stage],
    ['vip', ({ vip }) => yes(vip)],
    ['do_not_contact', ({ doNotContact }) => yes(doNotContact)],
    ['tags', ({ tags }) => joinList(tags)],
    ['first_contact', ({ firstAt }) => day(firstAt)],
    ['last_contact', ({ lastAt }) => day(lastAt)],
    ['interactions', ({ interactions }) => interactions],
    ['website', ({ website }) => website],
    ['birthday', ({ birthday }) => birthday],
    ['language', ({ language }) => language],
    ['notes', ({ notes }) => notes],
    ...customFields.map(({ id, name }): Column<Customer> => [name, ({ custom }) => custom[id] ?? null]),
    ['id', ({ id }) => id],
  ];
  return { columns, id: ({ id }) => id, without: ['photo'] };
}
