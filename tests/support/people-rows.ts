import type { Writer } from '#main/storage/open-log';

type Row = Readonly<Record<string, unknown>>;

/** Everything the log knows of people, without what differs between two logs of the same: rows, and the clocks of acts. */
export function peopleRows({ database }: Writer): Readonly<Record<string, readonly Row[]>> {
  const all = (sql: string): Row[] => database.prepare<[], Row>(sql).all();
  return {
    customers: all('select * from customer order by id').map((row) => ({
      ...row,
      clocks: Object.keys(JSON.parse(String(row['clocks']))),
    })),
    identities: all(
      'select channel, address, name, name_at, label, customer_id, preferred from identity order by channel, address',
    ),
    tags: all('select customer_id, tag from customer_tag order by customer_id, tag'),
    values: all('select customer_id, field_id, value from custom_value order by customer_id, field_id'),
    links: all('select member_id, group_id, role from customer_link order by member_id, group_id'),
    notSame: all('select first_id, second_id from not_same order by first_id, second_id'),
    channels: all('select * from customer_channel order by customer_id, channel'),
    interactions: all(
      'select id, conversation_id, customer_id, author_address, standing, occurred_at from interaction order by id',
    ),
    conversations: all(
      'select id, customer_id, subject, state, interactions, preview, with_address from conversation order by id',
    ),
  };
}

/** What must hold of people whatever happened: each sentence that does not. */
export function brokenRules({ database }: Writer): string[] {
  const broken = (rule: string, sql: string): string[] => (database.prepare(sql).all().length > 0 ? [rule] : []);
  return [
    ...broken(
      'every interaction belongs to one record that is there',
      'select 1 from interaction where customer_id is not null and customer_id not in (select id from customer)',
    ),
    ...broken(
      'every identity belongs to one record that is there',
      'select 1 from identity where customer_id not in (select id from customer)',
    ),
    ...broken(
      'every record belongs to the person at the end of its chain',
      `select 1 from customer c where c.person_id <> (
         with recursive chain (id, next) as (
           select m.id, m.merged_into from customer m where m.id = c.id
           union select m.id, m.merged_into from customer m join chain on m.id = chain.next)
         select id from chain where next is null)`,
    ),
    ...broken(
      'a record points on since an act, or not at all',
      'select 1 from customer where (merged_into is null) <> (merge_clock is null)',
    ),
    ...broken(
      'what a person and the shop said is counted, of a record and of a person whole',
      `select 1 from customer c where c.interactions <> (select count(*) from interaction i
         where i.customer_id in (select m.id from customer m where m.id = c.id or (c.merged_into is null and m.person_id = c.id)))`,
    ),
    ...broken(
      'a mail belongs to whom its author, or its first recipient, belongs to',
      `select 1 from interaction i where i.channel = 'email' and i.customer_id is not null and i.customer_id <> (
         select n.customer_id from identity n where n.channel = 'email' and n.address =
           iif(i.direction = 'inbound', i.author_address, i.recipients ->> '$.to[0].address'))`,
    ),
    ...broken(
      'a conversation is of the customer it says',
      `select 1 from conversation v where v.customer_id is not null
         and not exists (select 1 from interaction i where i.conversation_id = v.id and i.customer_id = v.customer_id)`,
    ),
    ...broken(
      'a person is found by all their addresses',
      `select 1 from identity n where instr((select p.finding from customer p where p.id =
         (select c.person_id from customer c where c.id = n.customer_id)), n.address) = 0`,
    ),
  ];
}

/** Every customer's row as it is, to the byte, by id. */
export function customerRows({ database }: Writer): ReadonlyMap<string, string> {
  const rows = database.prepare<[], Row>('select * from customer').all();
  return new Map(rows.map((row) => [String(row['id']), JSON.stringify(row)]));
}

/** The people, as they were, of whose records something is different now. */
export function changedPeople(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const changed = [...before].filter(([id, row]) => after.get(id) !== row);
  return [...new Set(changed.map(([, row]) => String(JSON.parse(row).person_id)))];
}
