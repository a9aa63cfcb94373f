import { z } from 'zod';
import { shopFactFields, type ShopFact, type ShopFactFields } from '#shared/domain/saved-answer';
import type { Revisable } from './revising.ts';
import { change, query, type Reader } from './statement.ts';

const factRow = z.object({ id: z.string(), ...shopFactFields.shape });
const columns = 'id, key, name, text, position';
const byId = query(factRow, `select ${columns} from shop_fact where id = @id and removed = 0`);
const all = query(factRow, `select ${columns} from shop_fact where removed = 0 order by position, id`);
const put = change(`
  insert into shop_fact (id, key, name, text, position, clock) values (@id, @key, @name, @text, @position, @clock)
  on conflict (id) do update set key = excluded.key, name = excluded.name, text = excluded.text, position = excluded.position,
    removed = 0, clock = excluded.clock`);
const remove = change('update shop_fact set removed = 1, clock = @clock where id = @id');

/** The shop's facts as they are written down, changed and taken back. */
export const shopFacts: Revisable<ShopFactFields> = {
  entity: 'shop-fact',
  fields: shopFactFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && shopFactFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

/** How the shop wants to sound stands among its facts, under a key that no variable has. */
export const voiceId = 'voice';

/** In the order they are shown. */
export function listShopFacts(reader: Reader): ShopFact[] {
  return all.all(reader).filter(({ id }) => id !== voiceId);
}

export function brandVoice(reader: Reader): string {
  return byId.one(reader, { id: voiceId })?.text ?? '';
}
