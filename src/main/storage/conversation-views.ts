import { z } from 'zod';
import { conversationFilter, type ConversationView } from '#shared/domain/conversation-view';
import type { Revisable } from './revising.ts';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';

/** What a view says, as its acts write it down. */
const viewFields = z.object({ name: z.string(), filter: conversationFilter, position: z.number() }).readonly();
export type ViewFields = z.infer<typeof viewFields>;

const viewRow = z.object({
  id: z.string(),
  name: z.string(),
  filter: json(conversationFilter),
  position: z.number(),
});
const columns = 'id, name, filter, position';
const byId = query(viewRow, `select ${columns} from conversation_view where id = @id and removed = 0`);
const byPlace = query(viewRow, `select ${columns} from conversation_view where removed = 0 order by position, id`);
const put = change(`
  insert into conversation_view (id, name, filter, position, clock) values (@id, @name, @filter, @position, @clock)
  on conflict (id) do update set name = excluded.name, filter = excluded.filter, position = excluded.position, removed = 0,
    clock = excluded.clock`);
const remove = change('update conversation_view set removed = 1, clock = @clock where id = @id');

/** Views as they are saved, changed and taken back. */
export const conversationViews: Revisable<ViewFields> = {
  entity: 'conversation-view',
  fields: viewFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && viewFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock, filter: JSON.stringify(fields.filter) });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

/** In the order somebody gave them. */
export function listConversationViews(reader: Reader): ConversationView[] {
  return byPlace.all(reader);
}
