import { z } from 'zod';
import { customerKind, postalAddress } from '#shared/domain/customer';
import { json } from './rows.ts';
import { query, type Reader } from './statement.ts';

const cardRow = z.object({
  kind: customerKind,
  name: z.string(),
  company: z.string().nullable(),
  website: z.string().nullable(),
  birthday: z.string().nullable(),
  addresses: json(z.array(postalAddress)),
});
const cards = query(
  cardRow,
  'select kind, name, company, website, birthday, addresses from customer where person_id = @id order by id <> @id',
);
const records = '(select m.id from customer m where m.person_id = @id)';
const identities = query(
  z.object({ channel: z.string(), address: z.string(), name: z.string().nullable() }),
  `select channel, address, name from identity where customer_id in ${records} order by channel, address limit 100`,
);
const letters = query(
  z.object({ text: z.string(), newText: z.string().nullable() }),
  `select substr(b.text, 1, 6000) as text, substr(b.new_text, 1, 6000) as newText from interaction_body b where b.row in
     (select i.row from interaction i where i.customer_id in ${records} and i.direction = 'inbound' and i.standing = 'heard'
      order by i.row desc limit 3)`,
);
const standing = query(z.object({ id: z.string() }), 'select id from customer where id = @id and merged_into is null');

/** What is known of a person over all of their records, with the newest they wrote; null where there is no such person. */
export function knownOf(reader: Reader, id: string) {
  if (!standing.one(reader, { id })) return null;
  const all = cards.all(reader, { id });
  const ways = identities.all(reader, { id });
  const texts = (some: readonly (string | null)[]): string[] =>
    [...new Set(some)].filter((text) => text !== null && text !== '').map(String);
  return {
    id,
    kind: all[0]?.kind ?? 'person',
    names: texts([...all.map(({ name }) => name), ...ways.map(({ name }) => name)]),
    identities: ways,
    companies: texts(all.map(({ company }) => company)),
    websites: texts(all.map(({ website }) => website)),
    birthdays: texts(all.map(({ birthday }) => birthday)),
    places: all.flatMap(({ addresses }) => addresses),
    letters: letters.all(reader, { id }),
  };
}
