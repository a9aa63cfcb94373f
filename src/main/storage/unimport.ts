import { z } from 'zod';
import { act } from './activity.ts';
import { cellsOf, writeCell } from './cells.ts';
import { entries } from './counter.ts';
import { deleteRecord } from './customer-fields.ts';
import { keepFindable, recountCustomer } from './customers.ts';
import type { WordsToIndex } from './fact-words.ts';
import { deleteFact, unindexInOrder } from './facts.ts';
import { deleteWordsAtOnce } from './freeing.ts';
import { isSpokenWith } from './identities.ts';
import { importing } from './imported.ts';
import { nothingHangsOn, personOf } from './people.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';

const deleteIdentity = change(
  'delete from identity where channel = @channel and address = @address and customer_id = @customerId and clock = @clock',
);
const untouched = query(
  z.object({ id: z.string() }),
  `select id from customer c where id = @id and interactions = @notes and ${nothingHangsOn}
   and not exists (select 1 from json_each(c.clocks) k where k.value <> @clock)
   and not exists (select 1 from identity n where n.customer_id = c.id and (n.clock is null or n.clock <> @clock))
   and not exists (select 1 from customer_tag t where t.customer_id = c.id and t.clock <> @clock)
   and not exists (select 1 from custom_value v where v.customer_id = c.id and v.clock <> @clock)`,
);
const actRow = z.object({
  clock: z.string(),
  kind: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const actsBefore = query(
  actRow,
  `select clock, kind, entity, entity_id as entityId, before, after from activity where batch = @batch and clock < @clock
   order by clock desc limit @limit`,
);
const unusedField = change(`
  delete from custom_field where id = @id and clock = @clock
  and not exists (select 1 from custom_value v where v.field_id = @id)`);

const cell = z.object({ value: z.union([z.string(), z.number()]).nullable(), clock: z.string().nullable() });
const stood = z.object({ cells: z.record(z.string(), cell.nullable()) });
const said = z.object({
  cells: z.record(z.string(), z.unknown()),
  ways: z.array(z.object({ channel: z.string(), address: z.string() })),
  note: z.object({ id: z.string(), text: z.string() }).nullable(),
});

/** How far an import was taken back: `next` is where it goes on, null when nothing is left. */
export type TakenBack = Readonly<{ next: string | null; kept: readonly string[] }>;

/**
 * Takes back acts of an import, last first, as many as `limit`: customers it made go, unless something else came to hang on
 * them since; what it changed is as it was, where nobody changed it since. Doing it twice does it once.
 */
export function takeImportBack(
  writer: Writer,
  { batch, before, limit }: Readonly<{ batch: string; before: string | null; limit: number }>,
): TakenBack {
  const acts = actsBefore.all(writer, { batch, clock: before ?? '~', limit });
  const kept: string[] = [];
  const words: WordsToIndex = [];
  for (const done of acts) {
    if (done.entity === 'custom-field') unusedField.run(writer, { id: done.entityId, clock: done.clock });
    if (done.kind === importing && !takeActBack(writer, done, words)) kept.push(done.entityId);
  }
  // To be gone at once, each word is looked for among all notes that have it, and those of one file are many and alike.
  deleteWordsAtOnce(writer, false);
  try {
    unindexInOrder(writer, words);
  } finally {
    deleteWordsAtOnce(writer, true);
  }
  return { next: acts.length < limit ? null : (acts.at(-1)?.clock ?? null), kept };
}

/** That an import was undone is one act: what it takes back stands in those of the import. */
export function actOfUndoing(writer: Writer, batch: string): void {
  const about = { actor: 'owner', kind: 'undo-import', entity: 'import', entityId: batch, customerId: null } as const;
  act(writer, { ...about, before: null, after: null }, () => undefined);
}

function takeActBack(writer: Writer, done: z.infer<typeof actRow>, words: WordsToIndex): boolean {
  const { entityId: id, clock } = done;
  const { note, ways, cells } = said.parse(JSON.parse(done.after ?? 'null'));
  const noteStands = note !== null && entries.find(writer, note.id)?.text === note.text;
  if (done.before === null) {
    if (personOf(writer, id) === null) return true;
    if (!untouched.one(writer, { id, clock, notes: noteStands ? 1 : 0 })) return false;
    if (noteStands) deleteFact(writer, note.id, words);
    deleteRecord(writer, id);
    return true;
  }
  if (noteStands) entries.write(writer, note.id, null, clock);
  for (const { channel, address } of ways) {
    const way = { channel, address };
    if (!isSpokenWith(writer, id, way)) deleteIdentity.run(writer, { ...way, customerId: id, clock });
  }
  const { cells: former } = stood.parse(JSON.parse(done.before));
  const now = cellsOf(writer, id);
  for (const name of Object.keys(cells)) {
    if (now.get(name)?.clock !== clock) continue;
    const { value = null, clock: at = null } = former[name] ?? {};
    writeCell(writer, id, { name, set: value === null || at === null ? null : { value, clock: at } });
  }
  recountCustomer(writer, id);
  keepFindable(writer, id);
  return true;
}
