import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Act, type Undoable } from '#main/storage/activity';
import { moderation } from '#main/storage/decisions';
import { revise } from '#main/storage/revising';
import type { Writer } from '#main/storage/open-log';
import type { ChosenState } from '#shared/domain/public-state';

export type Moderating = Readonly<{ ids: readonly string[]; state: ChosenState }>;

/** What the log thread does when somebody decides how public words are to stand. */
export function moderatingCommands(writer: Writer) {
  return {
    /** Refuses `not-found`, and `gone-there` for what was deleted. What stands so already stays as it is. */
    moderate: ({ ids, state, actor = 'owner' }: Moderating & Readonly<{ actor?: Act['actor'] }>): Undoable =>
      inBatch(writer, (batch) => {
        for (const id of ids) {
          const stands = required(moderation.find(writer, id));
          if (stands.state === 'deleted') throw new Refusal('gone-there');
          revise(writer, moderation, { id, to: { ...stands, state }, kind: 'moderate', batch, actor });
        }
      }),
  };
}
