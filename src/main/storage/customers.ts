import { z } from 'zod';
import {
  customerKind,
  emailAddresses,
  identity,
  phoneNumbers,
  postalAddress,
  type Customer,
} from '#shared/domain/customer';
import { isWordless, wordlessKinds, type Direction, type InteractionKind } from '#shared/domain/interaction';
import { nothingHangsOn, personOf } from './people.ts';
import { flag, flagged, json } from './rows.ts';
import { change, query, type Parameters, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

export const customerRow = z.object({
  id: z.string(),
  kind: customerKind,
  name: z.string(),
  identities: json(z.array(identity)),
  company: z.string().nullable(),
  website: z.string().nullable(),
  birthday: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  photo: z.string().nullable(),
  addresses: json(z.array(postalAddress)),
  stage: z.string().nullable(),
  vip: flag,
  doNotContact: flag,
  tags: json(z.array(z.string())),
  custom: json(z.record(z.string(), z.string())),
  notes: z.string(),
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  interactions: z.number(),
  records: z.number(),
});

/** SQL: the identities `n` of which `where` holds, as JSON. */
export function identitiesIn(where: string): string {
  return `(select json_group_array(json_object('channel', n.channel, 'address', n.address, 'name', n.name, 'label', n.label,
     'preferred', json(iif(n.preferred, 'true', 'false'))) order by n.channel, n.address) from identity n where ${where})`;
}

/** Of a person: what stands on their record, and what hangs on any of the records merged into it. */
export const customerColumns = `
  c.id, c.kind, c.name, c.company, c.website, c.birthday, c.language, c.time_zone as timeZone, c.photo, c.addresses, c.stage, c.vip,
  c.do_not_contact as doNotContact, c.first_at as firstAt, c.last_at as lastAt, c.interactions,
  (select count(*) from customer m where m.person_id = c.id) as records,
  ${identitiesIn('n.customer_id in (select m.id from customer m where m.person_id = c.id)')} as identities,
  (select json_group_array(t.tag order by t.tag) from customer_tag t where t.customer_id = c.id) as tags,
  (select json_group_object(v.field_id, v.value) from custom_value v where v.customer_id = c.id) as custom,
  coalesce((select group_concat(b.text, char(10, 10) order by i.row) from interaction i join interaction_body b on b.row = i.row
    where i.kind = 'note' and i.customer_id in (select m.id from customer m where m.person_id = c.id)), '') as notes`;
const people = 'from customer c where c.merged_into is null';

const byId = query(customerRow, `select ${customerColumns} from customer c where c.id = @id`);
const owner = query(
  z.object({ customerId: z.string(), name: z.string().nullable(), nameAt: z.number() }),
  'select customer_id as customerId, name, name_at as nameAt from identity where channel = @channel and address = @address',
);
const insertCustomer = change(`
  insert into customer (id, person_id, name, name_at, first_at, last_at, interactions, finding)
  values (@id, @id, @name, @nameAt, null, null, 0, @finding)
  on conflict (id) do nothing`);
const insertIdentity = change(
  'insert into identity (channel, address, name, name_at, customer_id) values (@channel, @address, @name, @nameAt, @customerId)',
);
const nameIdentity = change(
  'update identity set name = @name, name_at = @at where channel = @channel and address = @address',
);
const rename = change(`
  update customer set name_at = n.name_at, name = iif(customer.clocks ->> '$.name' is null, coalesce(n.name, n.address), customer.name)
  from (select name, name_at, address from identity where customer_id = @id
        order by name_at desc, name is null, clock is not null, clock, channel, address limit 1) as n
  where customer.id = @id`);
const refind = change('update customer set finding = @finding where id = @id');
const findable = query(
  z.object({
    name: z.string(),
    company: z.string().nullable(),
    address: z.string().nullable(),
    known: z.string().nullable(),
  }),
  `select c.name, c.company, n.address, n.name as known from customer c left join identity n on n.customer_id = c.id
   where c.person_id = @personId order by c.id <> c.person_id, c.id, n.channel, n.address`,
);
const wordless = `i.kind in (${wordlessKinds.map((kind) => `'${kind}'`).join(', ')})`;
const touch = change(`
  update customer set interactions = interactions + 1,
    first_at = iif(@direction = 'internal', first_at, min(coalesce(first_at, @at), @at)),
    last_at = iif(@direction = 'internal', last_at, max(coalesce(last_at, @at), @at)),
    last_inbound_at = iif(@direction = 'inbound' and @engaged = 0, max(coalesce(last_inbound_at, @at), @at), last_inbound_at),
    last_outbound_at = iif(@direction = 'outbound' and @engaged = 0, max(coalesce(last_outbound_at, @at), @at), last_outbound_at),
    last_engaged_at = iif(@direction = 'inbound' and @engaged = 1 and @kind <> 'unfollow', max(coalesce(last_engaged_at, @at), @at), last_engaged_at)
  where id in (@id, (select person_id from customer where id = @id))`);
const touchChannel = change(
  'insert into customer_channel (customer_id, channel) values (@id, @channel) on conflict do nothing',
);
const recount = change(`
  update customer set (interactions, first_at, last_at, last_inbound_at, last_outbound_at, last_engaged_at) =
    (select count(*), min(iif(i.direction = 'internal', null, i.occurred_at)), max(iif(i.direction = 'internal', null, i.occurred_at)),
       max(iif(i.direction = 'inbound' and not ${wordless}, i.occurred_at, null)),
       max(iif(i.direction = 'outbound' and not ${wordless}, i.occurred_at, null)),
       max(iif(i.direction = 'inbound' and i.standing = 'engaged' and i.kind <> 'unfollow', i.occurred_at, null))
     from interaction i where i.customer_id in (select @id union select m.id from customer m where m.person_id = @id))
  where id = @id`);
const leaveChannels = change('delete from customer_channel where customer_id = @id');
const recountChannels = change(
  'insert into customer_channel (customer_id, channel) select distinct customer_id, channel from interaction where customer_id = @id',
);

const traceless = query(
  z.object({ id: z.string() }),
  `select id from customer c where id = @id and interactions = 0 and clocks = '{}' and ${nothingHangsOn}
   and not exists (select 1 from customer_tag t where t.customer_id = c.id)
   and not exists (select 1 from custom_value v where v.customer_id = c.id)
   and not exists (select 1 from identity n where n.customer_id = c.id and n.clock is not null)
   and (select count(*) from identity n where n.customer_id = c.id) <= 1`,
);
const deleteIdentities = change('delete from identity where customer_id = @id');
const deleteCustomer = change('delete from customer where id = @id');

/** The person a record belongs to. */
export function findCustomer(reader: Reader, id: string): Customer | null {
  const row = byId.one(reader, { id: personOf(reader, id) ?? id });
  return row && customerOf(row);
}

/** The record an identity belongs to. */
export function recordBehind(reader: Reader, channel: string, address: string): string | null {
  return owner.one(reader, { channel, address })?.customerId ?? null;
}

/** When somebody was last in touch; 0 where they never were. */
export function lastContactOf(reader: Reader, id: string): number {
  return findCustomer(reader, id)?.lastAt ?? 0;
}

/** Those of whom `where` holds, in an order: a statement made for once, its values bound by name. */
export function* eachCustomerWhere(
  { database }: Reader,
  { where, order, parameters }: Readonly<{ where: string; order: string; parameters: Parameters }>,
): Generator<Customer> {
  const statement = database.prepare(`select ${customerColumns} ${people} and ${where} ${order}`);
  for (const found of statement.iterate(parameters)) yield customerOf(customerRow.parse(found));
}

/**
 * The record behind an identity, made when unknown. The name follows the newest interaction that gave one, until a person
 * sets it. `id` is what a new record gets; `at` when the name was given.
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
    const nameAt = name ? at : 0;
    insertCustomer.run(writer, { id: customerId, name: name ?? address, nameAt, finding: '' });
    insertIdentity.run(writer, { channel, address, name, nameAt, customerId });
    keepFindable(writer, customerId);
    return customerId;
  }
  const { customerId } = existing;
  if (name && isNewer({ name, nameAt: at }, existing)) {
    nameIdentity.run(writer, { channel, address, name, at });
    if (name === existing.name) rename.run(writer, { id: customerId });
    else nameRecord(writer, customerId);
  }
  return customerId;
}

type Named = Readonly<{ name: string | null; nameAt: number }>;

/** Of two names given at the same instant one has to be the newer, whichever arrived first. */
function isNewer(one: Named, other: Named): boolean {
  return one.nameAt === other.nameAt ? (one.name ?? '') > (other.name ?? '') : one.nameAt > other.nameAt;
}

/** Calls a record by the newest name its identities were given, or by an address, unless somebody set its name. */
export function nameRecord(writer: Writer, id: string): void {
  rename.run(writer, { id });
  keepFindable(writer, id);
}

/** Writes down by which words the person a record belongs to is found as one types. */
export function keepFindable(writer: Writer, id: string): void {
  const personId = personOf(writer, id);
  if (personId === null) return;
  const words = findable.all(writer, { personId }).flatMap((row) => Object.values(row));
  refind.run(writer, { id: personId, finding: findingWords(words) });
}

/** The words somebody is found by: name and company first, then each address with the name it was given. */
export function findingWords(words: readonly (string | null)[]): string {
  return fold([...new Set(words)].filter((word) => word !== null).join(' '));
}

/** Counts one more interaction; what is internal, a note, is no contact with them. */
export function touchCustomer(
  writer: Writer,
  id: string,
  contact: Readonly<{ at: number; direction: Direction; channel: string; kind: InteractionKind }>,
): void {
  const { at, direction, channel, kind } = contact;
  touch.run(writer, { id, at, direction, kind, engaged: flagged(isWordless(kind)) });
  touchChannel.run(writer, { id, channel });
}

/** Counts a record anew, and the person it belongs to. */
export function recountCustomer(writer: Writer, id: string): void {
  for (const counted of new Set([id, personOf(writer, id) ?? id])) recount.run(writer, { id: counted });
  leaveChannels.run(writer, { id });
  recountChannels.run(writer, { id });
}

/** Takes away a customer of whom nothing is left but an address. */
export function forgetCustomerWithoutTrace(writer: Writer, id: string): void {
  if (!traceless.one(writer, { id })) return;
  deleteIdentities.run(writer, { id });
  leaveChannels.run(writer, { id });
  deleteCustomer.run(writer, { id });
}

/** Lower case, without accents: how names are compared while typing. */
export function fold(text: string): string {
  // Most names and addresses have no accents to take off.
  if (/^[\u0020-\u007e]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A row as the noun. */
export function customerOf(row: z.infer<typeof customerRow>): Customer {
  const { identities } = row;
  return { ...row, email: emailAddresses(identities)[0] ?? null, phone: phoneNumbers(identities)[0] ?? null };
}
