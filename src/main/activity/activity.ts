import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { findBatch, type Undoable } from '#main/storage/activity';
import { findActivityLine, instantOf } from '#main/storage/activity-lines';
import { findImport } from '#main/storage/imports';
import type { Reader } from '#main/storage/statement';
import { undoableFor } from '#shared/domain/history';
import type { activityCommands } from './commands.ts';
import { showHistory } from './history.ts';
import { canBeUndone } from './undoable.ts';

/** Takes back what was done at `clock` to one thing, in a part that keeps its own books of it. */
type Elsewhere = (done: Readonly<{ clock: string; entityId: string; before: string | null }>) => Promise<unknown>;

export type Activity = ReturnType<typeof openActivity>;

/** What was done by whom, and taking it back. `elsewhere` names the kinds of acts that their own parts take back. */
export function openActivity(
  {
    reader,
    clock,
    commands,
  }: Readonly<{
    reader: Reader;
    clock: Clock;
    commands: Caller<ReturnType<typeof activityCommands>>;
  }>,
  elsewhere: Readonly<{ importing: (id: string) => Promise<unknown>; kinds: Readonly<Record<string, Elsewhere>> }>,
) {
  return {
    history: (input: Parameters<typeof showHistory>[2]) => showHistory(reader, clock.now(), input),
    /** Refuses `too-long-ago` after 30 days, `not-found` when nothing of it stands or it cannot be taken back. */
    undo: async (undo: string): Promise<Undoable> => {
      const line = findActivityLine(reader, undo);
      if (line && !canBeUndone(line)) throw new Refusal('not-found');
      if (line && clock.now() - instantOf(line.lastClock) > undoableFor) throw new Refusal('too-long-ago');
      if (findImport(reader, undo)) {
        await elsewhere.importing(undo);
        return commands.call('noteTakenBackElsewhere', { undo, entity: 'import', entityId: undo });
      }
      const takesBack = line && elsewhere.kinds[line.kind];
      const [done] = takesBack ? findBatch(reader, undo, 1) : [];
      if (!takesBack || !done) return commands.call('undoActivity', { undo });
      await takesBack(done);
      return commands.call('noteTakenBackElsewhere', { undo, entity: done.entity, entityId: done.entityId });
    },
  };
}
