import { z } from 'zod';
import { emailAddresses, identity, type Customer } from '#shared/domain/customer';
import { json, placeOf } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const customerRow = z.object({
  id: z.string(),
  name: z.string(),
  identities: json(z.array(identity)),
  company: z.string().nullable(),
  phone: z.string().nullable(),
  stage: z.string().nullable(),
  notes: z.string(),
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  interactions: z.number(),
});

const columns = `
  c.id, c.name, c.company, c.phone, c.stage, c.notes, c.first_at as firstAt, c.last_at as lastAt, c.interactions,
  (select json_group_array(json_object('channel', n.channel, 'address', n.address, 'name', n.name) order by n.channel, n.address)
   from identity n where n.customer_id = c.id) as identities`;
const place = '(coalesce(c.last_at, 0), c.id) < (@at, @id)';
const order = 'order by coalesce(c.last_at, 0) desc, c.id desc';

const byId = query(customerRow, `select ${columns} from customer c where c.id = @id`);
const list = query(
  customerRow,
  `select ${columns} from customer c where (c.last_at, c.id) < (@at, @id) order by c.last_at desc, c.id desc limit @limit`,
);
const found = query(
  customerRow,
  `select ${columns} from customer c where ${place} and c.finding like @like escape '\\' ${order} limit @limit`,
);
const countAll = query(z.object({ count: z.number() }), 'select count(*) as count from customer');
const countFound = query(
  z.object({ count: z.number() }),
  `select count(*) as count from customer where finding like @like escape '\\'`,
);
const between = query(
  customerRow,
  `select ${columns} from customer c where coalesce(c.last_at, 0) >= @from and coalesce(c.first_at, 0) < @to order by c.name collate nocase, c.id`,
);
const owner = query(
  z.object({ customerId: z.string(), name: z.string().nullable() }),
  'select customer_id as customerId, name from identity where channel = @channel and address = @address',
);
const insertCustomer = change(`
  insert into customer (id, name, name_at, first_at, last_at, interactions, finding) values (@id, @name, @nameAt, null, null, 0, @finding)
  on conflict (id) do nothing`);
const insertIdentity = change(
  'insert into identity (channel, address, name, customer_id) values (@channel, @address, @name, @customerId)',
);
const nameIdentity = change('update identity set name = @name where channel = @channel and address = @address');
const nameAt = query(z.object({ nameAt: z.number() }), 'select name_at as nameAt from customer where id = @id');
const rename = change('update customer set name = @name, name_at = @at, finding = @finding where id = @id');
const touch = change(`
  update customer set interactions = interactions + 1, first_at = min(coalesce(first_at, @at), @at), last_at = max(coalesce(last_at, @at), @at)
  where id = @id`);
const recount = change(`
  update customer set (interactions, first_at, last_at) =
    (select count(*), min(occurred_at), max(occurred_at) from interaction where customer_id = @id)
  where id = @id`);

const traceless = query(
  z.object({ id: z.string() }),
  `select id from customer c where id = @id and interactions = 0 and company is null and phone is null and stage is null and notes = ''
   and (select count(*) from identity n where n.customer_id = c.id) <= 1`,
);
const deleteIdentities = change('delete from identity where customer_id = @id');
const deleteCustomer = change('delete from customer where id = @id');

export function findCustomer(reader: Reader, id: string): Customer | null {
  const row = byId.one(reader, { id });
  return row && customerOf(row);
}

/** Newest contact first; `text` is looked for in names and addresses. */
export function listCustomers(reader: Reader, text: string, page: Readonly<{ after: string | null; limit: number }>) {
  const from = placeOf(page.after);
  const at = from === null ? Number.MAX_SAFE_INTEGER : (from.at ?? findCustomer(reader, from.id)?.lastAt ?? 0);
  const parameters = { at, id: from?.id ?? '', limit: page.limit + 1 };
  const like = likePattern(text);
  const rows = like === null ? list.all(reader, parameters) : found.all(reader, { ...parameters, like });
  const items = rows.slice(0, page.limit).map(customerOf);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > page.limit && last ? `${last.lastAt ?? 0}~${last.id}` : null,
    total: (like === null ? countAll.one(reader) : countFound.one(reader, { like }))?.count ?? 0,
  };
}

export function countCustomers(reader: Reader): number {
  return countAll.one(reader)?.count ?? 0;
}

/** By name, for exports: those in touch within the period. */
export function* eachCustomer(reader: Reader, from: number, to: number): Generator<Customer> {
  for (const row of between.each(reader, { from, to })) yield customerOf(row);
}

/**
 * The customer behind an identity, made when unknown. The name follows the newest interaction that gave one.
 * `id` is what a new customer gets; `at` when the name was given.
 */
export function customerBehind(
  writer: Writer,
  known: Readonly<{ channel: string; address: string; name: string | null }>,
  at: number,
  id: () => string,
): string {
  const { channel, address, name } = known;
  const existing = owner.one(writer, { channel, address });
  if (!existing) {
    const customerId = id();
    const shown = name ?? address;
    insertCustomer.run(writer, {
      id: customerId,
      name: shown,
      nameAt: name ? at : 0,
      finding: fold(`${shown} ${address}`),
    });
    insertIdentity.run(writer, { channel, address, name, customerId });
    return customerId;
  }
  if (name && name !== existing.name && at > (nameAt.one(writer, { id: existing.customerId })?.nameAt ?? 0)) {
    nameIdentity.run(writer, { channel, address, name });
    rename.run(writer, { id: existing.customerId, name, at, finding: fold(`${name} ${address}`) });
  }
  return existing.customerId;
}

/** Counts one more interaction at this instant. */
export function touchCustomer(writer: Writer, id: string, at: number): void {
  touch.run(writer, { id, at });
}

/** Counts anew, after an interaction was taken out. */
export function recountCustomer(writer: Writer, id: string): void {
  recount.run(writer, { id });
}

/** Takes away a customer of whom nothing is left but an address. */
export function forgetCustomerWithoutTrace(writer: Writer, id: string): void {
  if (!traceless.one(writer, { id })) return;
  deleteIdentities.run(writer, { id });
  deleteCustomer.run(writer, { id });
}

/** Lower case, without accents: how names are compared while typing. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function likePattern(text: string): string | null {
  const words = fold(text).trim();
  return words === '' ? null : `%${words.replace(/[\\%_]/gu, (sign) => `\\${sign}`).replace(/\s+/gu, '%')}%`;
}

function customerOf(row: z.infer<typeof customerRow>): Customer {
  return { ...row, email: emailAddresses(row.identities)[0] ?? null, tags: [] };
}
