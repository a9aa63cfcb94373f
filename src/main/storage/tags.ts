import { z } from 'zod';
import { clocksOf, markTaken } from './customer-fields.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const tagClock = query(
  z.object({ clock: z.string() }),
  'select clock from customer_tag where customer_id = @id and tag = @tag',
);
const putTag = change(`
  insert into customer_tag (customer_id, tag, clock) values (@id, @tag, @clock)
  on conflict (customer_id, tag) do update set clock = excluded.clock where excluded.clock > clock`);
const takeTag = change('delete from customer_tag where customer_id = @id and tag = @tag');
const tagsOfRecord = query(z.object({ tag: z.string() }), 'select tag from customer_tag where customer_id = @id');
const inUse = query(
  z.object({ tag: z.string(), customers: z.number() }),
  `select tag, count(*) as customers from customer_tag
   where customer_id not in (select id from customer where merged_into is not null)
   group by tag order by customers desc, tag`,
);
const taggedRecords = query(
  z.object({ id: z.string() }),
  'select customer_id as id from customer_tag where tag = @tag',
);

/** SQL: the records of everybody with the tag in `tag`, however it is written. */
export function recordsTaggedIn(tag: string): string {
  return `select m.id from customer m where m.person_id in
    (select t.customer_id from customer_tag t where folded(t.tag) = folded(${tag}))`;
}

/** Tags a record or takes the tag off, unless the other was done later. */
export function setTag(
  writer: Writer,
  id: string,
  { tag, there, clock }: Readonly<{ tag: string; there: boolean; clock: string }>,
): void {
  const key = `tag:${tag}`;
  const last = tagClockOf(writer, id, tag);
  if (last !== null && last > clock) return;
  if (there) putTag.run(writer, { id, tag, clock });
  else takeTag.run(writer, { id, tag });
  markTaken(writer, id, { key, clock: there ? null : clock });
}

/** When a tag was put on a record or taken off; null where neither was. */
export function tagClockOf(reader: Reader, id: string, tag: string): string | null {
  return tagClock.one(reader, { id, tag })?.clock ?? clocksOf(reader, id)[`tag:${tag}`] ?? null;
}

/** The tags of a record itself. */
export function tagsOf(reader: Reader, id: string): string[] {
  return tagsOfRecord.all(reader, { id }).map(({ tag }) => tag);
}

/** The tags there are, the most used first. */
export function tagsInUse(reader: Reader): Readonly<{ tag: string; customers: number }>[] {
  return inUse.all(reader);
}

/** All records with a tag, merged ones too. */
export function recordsTagged(reader: Reader, tag: string): string[] {
  return taggedRecords.all(reader, { tag }).map(({ id }) => id);
}
