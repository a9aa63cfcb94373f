import { z } from 'zod';
import { Refusal } from '#main/kernel/refusal';
import { rememberForgotten, wayKey } from './forgotten.ts';
import { identitiesOf, type Way } from './identities.ts';
import { recordsOfPerson } from './people.ts';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What becomes of others' messages that quote somebody who is forgotten. */
export const quotes = z.enum(['keep', 'remove']);
export type Quotes = z.infer<typeof quotes>;

const told = z.object({
  records: z.array(z.string()),
  ways: z.array(z.object({ channel: z.string(), address: z.string() })),
  names: z.array(z.string()),
  quotes,
});
/** Somebody who is being forgotten: all of it that has to be known until it is done. */
export type Forgetting = Readonly<z.infer<typeof told>> & Readonly<{ customerId: string; at: number }>;

const row = z.object({ customerId: z.string(), told: json(told), at: z.number() });
const columns = 'customer_id as customerId, told, at';
const byId = query(row, `select ${columns} from local_forgetting where customer_id = @id`);
const all = query(row, `select ${columns} from local_forgetting order by at, customer_id`);
const insert = change('insert into local_forgetting (customer_id, told, at) values (@id, @told, @at)');
const empty = change('update local_forgetting set told = @told where customer_id = @id');
const remove = change('delete from local_forgetting where customer_id = @id');
const names = query(
  z.object({ name: z.string() }),
  `select name from customer where id in (select value from json_each(@records))
   union select name from identity where customer_id in (select value from json_each(@records)) and name is not null`,
);
const leaving = query(
  z.object({ id: z.string() }),
  `select o.id from outbox o where o.state = 'leased'
   and o.interaction_id in (select i.id from interaction i where i.customer_id in (select value from json_each(@records))) limit 1`,
);
const deleteIdentities = change('delete from identity where customer_id in (select value from json_each(@records))');

/**
 * Begins to forget a person. From here on they are known by nothing: what comes in of the time before stays away, and what
 * they write from now on is somebody new's. Refuses `not-found`, and `reply-underway` while a reply to them is being sent.
 */
export function beginForgetting(
  writer: Writer,
  id: string,
  { quotes: quoting, at }: Readonly<{ quotes: Quotes; at: number }>,
): Forgetting {
  const records = recordsOfPerson(writer, id);
  const [customerId] = records;
  if (customerId === undefined) throw new Refusal('not-found');
  const underway = findForgetting(writer, customerId);
  if (underway) return underway;
  const list = JSON.stringify(records);
  if (leaving.one(writer, { records: list })) throw new Refusal('reply-underway');
  const ways: Way[] = records.flatMap((record) =>
    identitiesOf(writer, record).map(({ channel, address }) => ({ channel, address })),
  );
  const forgetting = {
    records,
    ways,
    names: names.all(writer, { records: list }).map(({ name }) => name),
    quotes: quoting,
  };
  for (const way of ways) rememberForgotten(writer, { key: wayKey(writer, way).toString('hex'), at });
  insert.run(writer, { id: customerId, told: JSON.stringify(forgetting), at });
  deleteIdentities.run(writer, { records: list });
  return { ...forgetting, customerId, at };
}

export function findForgetting(reader: Reader, customerId: string): Forgetting | null {
  const found = byId.one(reader, { id: customerId });
  return found && { ...found.told, customerId, at: found.at };
}

/** What was begun and has not been finished. */
export function listForgettings(reader: Reader): string[] {
  return all.all(reader).map(({ customerId }) => customerId);
}

/** All rows are gone: from here on nothing is known of them any more, but that their words are still to leave the file. */
export function emptyForgetting(writer: Writer, customerId: string): void {
  empty.run(writer, { id: customerId, told: JSON.stringify({ records: [], ways: [], names: [], quotes: 'keep' }) });
}

export function endForgetting(writer: Writer, customerId: string): void {
  remove.run(writer, { id: customerId });
}

/** What somebody is known and called by. */
export type Named = Readonly<{ ways: readonly Way[]; names: readonly string[] }>;

/** Addresses and full names by which somebody may be named in words. A first name, or a handle that is a word, is many people's. */
export function namings({ ways, names: called }: Named): readonly string[] {
  const full = called.filter((name) => /\S\s+\S/u.test(name.trim()));
  const addresses = ways.map(({ address }) => address).filter((address) => /[^\p{L}]/u.test(address));
  return [...new Set([...addresses, ...full])].filter((naming) => naming.length >= 5);
}
