import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { entries } from '#main/storage/counter';
import type { Writer } from '#main/storage/open-log';
import { doneTogether, unrevise } from '#main/storage/revising';

/** What the log thread does to take back what people wrote down. */
export function activityCommands(writer: Writer) {
  return {
    undoActivity: ({ undo }: { undo: string }): Readonly<{ undo: string }> =>
      writer.database.transaction(() => undoBatch(writer, undo)).immediate(),
  };
}

function undoBatch(writer: Writer, undone: string): Readonly<{ undo: string }> {
  const batch = newId(writer.clock.now());
  let changed = false;
  for (const done of doneTogether(writer, undone)) {
    const back = { done, batch };
    if (done.entity === 'interaction') changed = unrevise(writer, entries, back) || changed;
  }
  if (!changed) throw new Refusal('not-found');
  return { undo: batch };
}
