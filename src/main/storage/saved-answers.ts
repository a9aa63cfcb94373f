import { z } from 'zod';
import {
  answerVariant,
  savedAnswerFields,
  type SavedAnswer,
  type SavedAnswerFields,
} from '#shared/domain/saved-answer';
import type { Revisable } from './revising.ts';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';

const answerRow = z.object({
  id: z.string(),
  name: z.string(),
  shortcut: z.string().nullable(),
  variants: json(z.array(answerVariant).readonly()),
  uses: z.number(),
  lastUsedAt: z.number().nullable(),
});
const columns = `a.id, a.name, a.shortcut, a.variants,
  (select count(*) from answer_use u where u.answer_id = a.id and u.removed = 0) as uses,
  (select max(u.used_at) from answer_use u where u.answer_id = a.id and u.removed = 0) as lastUsedAt`;
const byId = query(answerRow, `select ${columns} from saved_answer a where a.id = @id and a.removed = 0`);
const all = query(answerRow, `select ${columns} from saved_answer a where a.removed = 0 order by folded(a.name), a.id`);
const clocks = query(
  z.object({ clock: z.string().nullable(), uses: z.string().nullable() }),
  'select (select max(clock) from saved_answer) as clock, (select max(clock) from answer_use) as uses',
);
const put = change(`
  insert into saved_answer (id, name, shortcut, variants, clock) values (@id, @name, @shortcut, @variants, @clock)
  on conflict (id) do update set name = excluded.name, shortcut = excluded.shortcut, variants = excluded.variants, removed = 0,
    clock = excluded.clock`);
const remove = change('update saved_answer set removed = 1, clock = @clock where id = @id');

/** Saved answers as they are written down, changed and taken back. */
export const savedAnswers: Revisable<SavedAnswerFields> = {
  entity: 'saved-answer',
  fields: savedAnswerFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && savedAnswerFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, variants: JSON.stringify(fields.variants), clock });
    else remove.run(writer, { id, clock });
  },
  recordOf: () => null,
};

export function findSavedAnswer(reader: Reader, id: string): SavedAnswer | null {
  return byId.one(reader, { id });
}

/** By name. */
export function listSavedAnswers(reader: Reader): SavedAnswer[] {
  return all.all(reader);
}

/** Something that is another one whenever an answer was changed or used. */
export function answersVersion(reader: Reader): string {
  const { clock, uses } = clocks.one(reader) ?? {};
  return `${clock ?? ''} ${uses ?? ''}`;
}
