import { newId } from '#main/kernel/ids';
import { required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
import {
  answerTargets,
  closings,
  listClosings,
  shopWeek,
  weekOf,
  weeks,
  type TargetFields,
  type WeekChange,
} from '#main/storage/service-hours';
import type { ClosingFields } from '#shared/domain/service-hours';

/** What the log thread does for the hours of the shop. Each command is a batch, undone by what it answers. */
export function serviceHourCommands(writer: Writer) {
  const putClosing = (id: string, to: ClosingFields | null, batch: string): boolean =>
    revise(writer, closings, { id, to, kind: to === null ? 'remove-closing' : 'set-closing', batch });
  return {
    /** What is left out stays as it is. */
    setServiceHours: (changes: WeekChange): Undoable =>
      inBatch(writer, (batch) => {
        const to = withChanges(weekOf(writer), changes);
        revise(writer, weeks, { id: shopWeek, to, kind: 'set-service-hours', batch });
      }),
    /** Null leaves the channel to the target of all others. */
    setAnswerTarget: ({ channel, target }: { channel: string; target: TargetFields | null }): Undoable =>
      inBatch(writer, (batch) => {
        revise(writer, answerTargets, { id: channel, to: target, kind: 'set-answer-target', batch });
      }),
    addClosing: (fields: ClosingFields): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      return { id, ...inBatch(writer, (batch) => putClosing(id, fields, batch)) };
    },
    /** Those that are not there yet, word for word; answers how many there were. */
    addClosings: ({ fields }: { fields: readonly ClosingFields[] }): Undoable & Readonly<{ added: number }> =>
      inBatch(writer, (batch) => {
        const known = new Set(listClosings(writer).map(({ id: _, ...one }) => JSON.stringify(inOrder(one))));
        const fresh = fields.filter((one) => !known.has(JSON.stringify(inOrder(one))));
        for (const one of fresh) putClosing(newId(writer.clock.now()), one, batch);
        return { added: fresh.length };
      }),
    changeClosing: ({ id, ...fields }: ClosingFields & Readonly<{ id: string }>): Undoable =>
      inBatch(writer, (batch) => {
        required(closings.find(writer, id));
        putClosing(id, fields, batch);
      }),
    removeClosings: ({ ids }: { ids: readonly string[] }): Undoable =>
      inBatch(writer, (batch) => {
        for (const id of ids) {
          required(closings.find(writer, id));
          putClosing(id, null, batch);
        }
      }),
  };
}

function inOrder({ name, from, to, yearly }: ClosingFields): readonly unknown[] {
  return [name, from, to, yearly];
}
