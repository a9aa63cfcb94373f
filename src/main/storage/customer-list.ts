import { z } from 'zod';
import type { Customer } from '#shared/domain/customer';
import { customerColumns, customerOf, customerRow, fold, lastContactOf } from './customers.ts';
import { placeOf } from './rows.ts';
import { query, type Reader } from './statement.ts';

export type CustomerOrder = 'last' | 'name' | 'company' | 'stage';
export type CustomersPage = Readonly<{
  /** Looked for in names, companies, addresses and numbers. */
  text: string;
  order: CustomerOrder;
  /** The order turned around. */
  descending: boolean;
  after: string | null;
  limit: number;
}>;

// Sorts behind every name.
const behindAll = '\u{10FFFF}';
const people = 'from customer c where c.merged_into is null';
/** SQL: whether what `wordsToFind` answers holds of a customer. */
export const isFound = ['@first', '@second', '@third', '@rest']
  .map((word) => `instr(c.finding, ${word}) > 0`)
  .join(' and ');

/** What each order goes by: an expression that an index of the customers has. */
export const orderKeys = {
  last: 'coalesce(c.last_at, 0)',
  name: 'c.finding',
  company: 'coalesce(c.company, char(1114111)) collate nocase',
  stage: 'coalesce(c.stage, char(1114111)) collate nocase',
} satisfies Record<CustomerOrder, string>;

const lists = {
  last: listsBy(orderKeys.last),
  name: listsBy(orderKeys.name),
  company: listsBy(orderKeys.company),
  stage: listsBy(orderKeys.stage),
};
const counted = z.object({ count: z.number() });
const countAll = query(counted, `select count(*) as count ${people}`);
const countFound = query(counted, `select count(*) as count ${people} and ${isFound}`);
const stages = query(
  z.object({ stage: z.string() }),
  // From each stage straight to the next one in the index, instead of past everybody who is in it.
  `with recursive used (stage) as (
     select min(${orderKeys.stage}) from customer c where c.merged_into is null
     union all
     select (select min(${orderKeys.stage}) from customer c where c.merged_into is null and ${orderKeys.stage} > used.stage)
     from used where used.stage is not null
   )
   select stage from used where stage < char(1114111)`,
);

/** A page of customers; `total` is how many there are of whom `text` holds. */
export function listCustomers(
  reader: Reader,
  { text, order, descending, after, limit }: CustomersPage,
): Readonly<{ items: Customer[]; next: string | null; total: number }> {
  const words = wordsToFind(text);
  const upwards = goesUpwards({ order, descending });
  const { all, found } = lists[order][upwards ? 'up' : 'down'];
  const from = { ...beginning(reader, order, { upwards, after }), limit: limit + 1 };
  const rows = words === null ? all.all(reader, from) : found.all(reader, { ...from, ...words });
  const page = pageOfCustomers(rows.map(customerOf), { order, limit });
  return { ...page, total: (words === null ? countAll.one(reader) : countFound.one(reader, words))?.count ?? 0 };
}

/** The last contact is the one order that begins with the greatest. */
export function goesUpwards({ order, descending }: Pick<CustomersPage, 'order' | 'descending'>): boolean {
  return (order === 'last') === descending;
}

/** A page of the customers read, one more than it holds where there are more, and where the next begins. */
export function pageOfCustomers(
  read: readonly Customer[],
  { order, limit }: Pick<CustomersPage, 'order' | 'limit'>,
): Readonly<{ items: Customer[]; next: string | null }> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (read.length <= limit || !last) return { items, next: null };
  return { items, next: order === 'last' ? `${last.lastAt ?? 0}~${last.id}` : last.id };
}

export function countCustomers(reader: Reader): number {
  return countAll.one(reader)?.count ?? 0;
}

/** The stages somebody is in. */
export function stagesInUse(reader: Reader): string[] {
  return stages.all(reader).map(({ stage }) => stage);
}

/** What is looked for in `finding`, all of it somewhere: words as one types, a number also as it is spelled elsewhere. */
export function wordsToFind(text: string): FoundBy | null {
  const whole = fold(text).trim();
  if (whole === '') return null;
  const digits = whole.replaceAll(/\(0\)|\D/gu, '').replace(/^0+/u, '');
  const isNumber = digits.length >= 3 && /^[+\d\s()/.-]+$/u.test(whole);
  const [first = '', second = '', third = '', ...rest] = isNumber ? [digits] : whole.split(/\s+/u);
  return { first, second, third, rest: rest.join(' ') };
}
type FoundBy = Readonly<{ first: string; second: string; third: string; rest: string }>;

/** Where a page begins in its order: behind what `after` names, or before everybody. */
export function beginning(
  reader: Reader,
  order: CustomerOrder,
  { upwards, after }: Readonly<{ upwards: boolean; after: string | null }>,
): Readonly<{ key: string | number; id: string }> {
  const from = placeOf(after);
  if (order === 'last') {
    if (!from) return { key: upwards ? -1 : Number.MAX_SAFE_INTEGER, id: '' };
    return { key: from.at ?? lastContactOf(reader, from.id), id: from.id };
  }
  if (!from) return { key: upwards ? '' : behindAll + behindAll, id: '' };
  return { key: lists[order].keyOf.one(reader, { id: from.id })?.key ?? '', id: from.id };
}

/** The statements of one order: both ways, of everybody and of those found. */
function listsBy(key: string) {
  const oneWay = (sign: '<' | '>', direction: '' | 'desc') => {
    const from = `select ${customerColumns} ${people} and (${key}, c.id) ${sign} (@key, @id)`;
    const order = `order by ${key} ${direction}, c.id ${direction} limit @limit`;
    return {
      all: query(customerRow, `${from} ${order}`),
      found: query(customerRow, `${from} and +c.rowid in (select c.rowid ${people} and ${isFound}) ${order}`),
    };
  };
  return {
    up: oneWay('>', ''),
    down: oneWay('<', 'desc'),
    keyOf: query(
      z.object({ key: z.union([z.string(), z.number()]) }),
      `select ${key} as key from customer c where c.id = @id`,
    ),
  };
}
