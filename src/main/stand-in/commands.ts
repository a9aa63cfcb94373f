import { inBatch, type Undoable } from '#main/storage/activity';
import { entries } from '#main/storage/counter';
import type { Writer } from '#main/storage/open-log';
import { revise } from '#main/storage/revising';
import { setTicked } from '#main/storage/stand-in';
import type { StandInNotes } from '#shared/domain/stand-in';
import { notesToBring } from './notes-of.ts';

export type Brought = Undoable & Readonly<{ written: number; ticked: number; known: number }>;

/** What the log thread does with the notes of a stand-in. */
export function standInCommands(writer: Writer) {
  return {
    /** Each note once, as an entry with its customer; a note that was written on is changed. Ticks are proposals. */
    bringStandInNotes: ({ notes }: { notes: StandInNotes }): Brought =>
      inBatch(writer, (batch) => {
        const now = writer.clock.now();
        let [written, ticked, known] = [0, 0, 0];
        for (const { line, id, entry, open } of notesToBring(writer, notes, now)) {
          if (entry === null) continue;
          const kind = line.becomes === 'changed' ? 'change-entry' : 'stand-in-note';
          if (revise(writer, entries, { id, to: entry, kind, batch, actor: 'import' })) written += 1;
          else known += 1;
          if (line.becomes === 'known' || !line.done || !open) continue;
          setTicked(writer, line.record, { at: now, ticked: true });
          ticked += 1;
        }
        return { written, ticked, known };
      }),
    dismissTick: ({ record }: { record: string }): void => setTicked(writer, record, { at: 0, ticked: false }),
  };
}
