import { newId } from '#main/kernel/ids';
import { cellsOf } from '#main/storage/cells';
import { clocksOf } from '#main/storage/customer-fields';
import { recordBehind } from '#main/storage/customers';
import { isAnybodyForgotten, isForgotten } from '#main/storage/forgotten';
import { changeImported, createImported, hasNote, idOfLine, type ImportBatch } from '#main/storage/imported';
import type { Writer } from '#main/storage/open-log';
import { personOf } from '#main/storage/people';
import type { Reader } from '#main/storage/statement';
import type { Book, Cell } from './book.ts';

/** The log as it stands; nothing is written into it. */
export function readBook(reader: Reader): Book {
  const refuse = (): never => {
    throw new Error('A book that is only read was to be written');
  };
  const somebodyForgotten = isAnybodyForgotten(reader);
  return {
    owner: ({ channel, address }) => {
      const record = recordBehind(reader, channel, address);
      return record === null ? null : personOf(reader, record);
    },
    find: (id) => personOf(reader, id),
    cells: (id) => withTakenAway(reader, id),
    hasNote: (id, text) => hasNote(reader, id, text),
    nameOf: (id) => String(cellsOf(reader, id).get('name')?.value ?? ''),
    isForgotten: (way) => somebodyForgotten && isForgotten(reader, way),
    idFor: (words) => idOfLine(reader, words),
    create: refuse,
    change: refuse,
  };
}

/** The log, written as acts of one batch. */
export function logBook(writer: Writer, batch: ImportBatch): Book {
  const noteOf = (text: string | null) => (text === null ? null : { id: newId(writer.clock.now()), text });
  return {
    ...readBook(writer),
    create: ({ id: given, note, ...made }) => {
      const id = given ?? newId(writer.clock.now());
      createImported(writer, batch, { ...made, id, note: noteOf(note) });
      return id;
    },
    change: (id, { note, ...added }) => changeImported(writer, batch, { ...added, id, note: noteOf(note) }),
  };
}

/** Ways that somebody took away from a record leave no row: only their clock remembers them. */
function withTakenAway(reader: Reader, id: string): ReadonlyMap<string, Cell> {
  const cells = new Map(cellsOf(reader, id));
  for (const [name, clock] of Object.entries(clocksOf(reader, id)))
    if (name.startsWith('identity:')) cells.set(name, { value: null, clock });
  return cells;
}
