import { z } from 'zod';
import type { Revisable } from './revising.ts';
import { change, query, type Reader } from './statement.ts';

const useFields = z
  .object({
    answerId: z.string(),
    conversationId: z.string().nullable(),
    interactionId: z.string().nullable(),
    usedAt: z.number(),
  })
  .readonly();
export type AnswerUse = z.infer<typeof useFields>;

const columns =
  'answer_id as answerId, conversation_id as conversationId, interaction_id as interactionId, used_at as usedAt';
const byId = query(
  z.object(useFields.unwrap().shape),
  `select ${columns} from answer_use where id = @id and removed = 0`,
);
const answered = query(
  z.object({ text: z.string() }),
  `select trim(coalesce((select i.subject from interaction i where i.id = u.interaction_id), '') || char(10) ||
     coalesce((select b.text from interaction_body b where b.row = (select i.row from interaction i where i.id = u.interaction_id)), ''))
     as text
   from answer_use u where u.answer_id = @answerId and u.removed = 0 and u.interaction_id is not null
   order by u.used_at desc limit @limit`,
);
const put = change(`
  insert into answer_use (id, answer_id, conversation_id, interaction_id, used_at, clock)
  values (@id, @answerId, @conversationId, @interactionId, @usedAt, @clock)
  on conflict (id) do update set removed = 0, clock = excluded.clock`);
const remove = change('update answer_use set removed = 1, clock = @clock where id = @id');

/** That a saved answer was used, once for each message it answers. */
export const answerUses: Revisable<AnswerUse> = {
  entity: 'answer-use',
  fields: useFields,
  find: (reader, id) => byId.one(reader, { id }),
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

/** What the messages said that an answer was used for, the latest first. */
export function messagesAnswered(reader: Reader, answerId: string, limit: number): string[] {
  return answered.all(reader, { answerId, limit }).map(({ text }) => text);
}
