import { z } from 'zod';
import { personIn } from './people.ts';
import { query, type Reader } from './statement.ts';

const linkRow = z.object({ id: z.string(), role: z.string().nullable() });
const records = '(select m.id from customer m where m.person_id = @personId)';
const groupsOf = query(
  linkRow,
  `select distinct ${personIn('l.group_id')} as id, l.role from customer_link l where l.member_id in ${records} order by l.clock`,
);
const membersOf = query(
  linkRow,
  `select distinct ${personIn('l.member_id')} as id, l.role from customer_link l where l.group_id in ${records} order by l.clock`,
);

type Link = z.infer<typeof linkRow>;

/** The people that a person's records belong to, and those that belong to them; each once. */
export function linksOf(reader: Reader, personId: string): Readonly<{ groups: Link[]; members: Link[] }> {
  const each = (links: readonly Link[]) => [
    ...new Map(links.filter(({ id }) => id !== personId).map((link) => [link.id, link])).values(),
  ];
  return { groups: each(groupsOf.all(reader, { personId })), members: each(membersOf.all(reader, { personId })) };
}
