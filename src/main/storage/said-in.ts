import { z } from 'zod';
import { direction } from '#shared/domain/interaction';
import { query, type Reader } from './statement.ts';

const saidRow = z.object({ id: z.string(), direction, subject: z.string().nullable(), text: z.string() });
const columns = `i.id, i.direction, i.subject,
  (select coalesce(b.new_text, b.text) from interaction_body b where b.row = i.row) as text`;
const inConversation = query(
  saidRow,
  `select ${columns} from interaction i where i.conversation_id = @id order by i.row desc limit @limit`,
);
const byRecord = query(
  saidRow,
  `select ${columns} from interaction i
   where i.customer_id in (select m.id from customer m where m.person_id = @id) and i.direction = 'inbound'
   order by i.row desc limit @limit`,
);

/** What was newly said in one interaction, without its files and its HTML. */
export type Said = z.infer<typeof saidRow>;

/** The newest first. */
export function saidInConversation(reader: Reader, id: string, limit: number): Said[] {
  return inConversation.all(reader, { id, limit });
}

/** By a person, wherever; the newest first. */
export function saidByCustomer(reader: Reader, id: string, limit: number): Said[] {
  return byRecord.all(reader, { id, limit });
}
