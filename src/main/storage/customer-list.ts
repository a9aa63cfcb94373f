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

/** What each order goes by: an expression that an index of the customers has, and where its list begins. */
const keys = {
  last: 'coalesce(c.last_at, 0)',
  name: 'substr(c.finding, 1, 40)',
  company: 'coalesce(c.company, char(1114111)) collate nocase',
  stage: 'coalesce(c.stage, char(1114111)) collate nocase',
} satisfies Record<CustomerOrder, string>;

const lists = {
  last: listsBy(keys.last),
  name: listsBy(keys.name),
  company: listsBy(keys.company),
  stage: listsBy(keys.stage),
};
const counted = z.object({ count: z.number() });
const countAll = query(counted, `select count(*) as count ${people}`);
const countFound = query(counted, `select count(*) as count ${people} and c.finding like @like escape '\\'`);
const stages = query(
  z.object({ stage: z.string() }),
  'select distinct stage from customer where stage is not null order by stage',
);

/** A page of customers; `total` is how many there are of whom `text` holds. */
export function listCustomers(
  reader: Reader,
  { text, order, descending, after, limit }: CustomersPage,
): Readonly<{ items: Customer[]; next: string | null; total: number }> {
  const like = likePattern(text);
  // The last contact is the one order that begins with the greatest.
  const upwards = (order === 'last') === descending;
  const { all, found } = lists[order][upwards ? 'up' : 'down'];
  const from = { ...beginning(reader, order, { upwards, after }), limit: limit + 1 };
  const rows = like === null ? all.all(reader, from) : found.all(reader, { ...from, like });
  const items = rows.slice(0, limit).map(customerOf);
  const last = items.at(-1);
  const next = rows.length > limit && last ? (order === 'last' ? `${last.lastAt ?? 0}~${last.id}` : last.id) : null;
  return { items, next, total: (like === null ? countAll.one(reader) : countFound.one(reader, { like }))?.count ?? 0 };
}

export function countCustomers(reader: Reader): number {
  return countAll.one(reader)?.count ?? 0;
}

/** The stages somebody is in. */
export function stagesInUse(reader: Reader): string[] {
  return stages.all(reader).map(({ stage }) => stage);
}

/** What SQL's `like` finds as one types, in `finding`: its words in their order; a number also as it is spelled elsewhere. */
export function likePattern(text: string): string | null {
  const words = fold(text).trim();
  if (words === '') return null;
  const digits = words.replaceAll(/\(0\)|\D/gu, '').replace(/^0+/u, '');
  if (digits.length >= 3 && /^[+\d\s()/.-]+$/u.test(words)) return `%${digits}%`;
  return `%${words.replace(/[\\%_]/gu, (sign) => `\\${sign}`).replace(/\s+/gu, '%')}%`;
}

function beginning(
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
      found: query(customerRow, `${from} and c.finding like @like escape '\\' ${order}`),
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
