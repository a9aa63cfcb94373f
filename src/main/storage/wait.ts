import { change } from './statement.ts';
import type { Writer } from './open-log.ts';

const note = change(`
  update conversation set unanswered_since = (select i.occurred_at from interaction i where i.conversation_id = @id and i.direction = 'inbound' and i.standing = 'heard' and i.thanks = 0
       and i.row > ifnull((select max(o.row) from interaction o where o.conversation_id = @id and o.direction = 'outbound'), 0)
     order by i.row limit 1)
  where id = @id`);

/** Writes down since when somebody has waited for the shop's answer: what was first heard of them after its last word. */
export function noteWait(writer: Writer, id: string): void {
  note.run(writer, { id });
}
