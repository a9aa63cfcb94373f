import { z } from 'zod';
import { forgetCustomerWithoutTrace } from './customers.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';

const insert = `insert into customer (id, person_id, name, name_at, first_at, last_at, interactions, finding)
  select @id, @id, '', 0, null, null, 0, ''`;
const madeBySplit = `exists (select 1 from activity a where a.entity = 'customer' and a.entity_id = @id and a.kind = 'split-customer')`;
const begin = change(insert);
const restore = change(`${insert} where ${madeBySplit} on conflict (id) do nothing`);
const left = query(
  z.object({ id: z.string() }),
  `select id from customer c where id = @id and not exists (select 1 from identity n where n.customer_id = c.id) and ${madeBySplit}`,
);

/** A record that has nothing yet: identities will be given to it. */
export function beginRecord(writer: Writer, id: string): void {
  begin.run(writer, { id });
}

/** Takes away a customer made by splitting, once all that was given to it went back and nothing else is left of it. */
export function forgetSplit(writer: Writer, id: string): void {
  if (left.one(writer, { id })) forgetCustomerWithoutTrace(writer, id);
}

/** The other way: a record made by splitting is there again, empty. */
export function restoreSplit(writer: Writer, id: string): void {
  restore.run(writer, { id });
}
