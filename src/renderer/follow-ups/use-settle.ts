import { useMutation } from '@tanstack/react-query';
import type { FollowUpOutcome } from '#shared/domain/follow-up';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { followUpsText } from '../text/follow-ups.ts';

/** Says how something ended that was promised or to be done. */
export function useSettle() {
  const say = useUndoable();
  const { mutate, error } = useMutation(queries.followUps.settle.mutationOptions());
  return {
    settle: (
      id: string,
      outcome: FollowUpOutcome,
      more: Readonly<{ note?: string | null; last?: boolean }> = {},
    ): void =>
      mutate(
        { id, outcome, ...more },
        {
          onSuccess: ({ undo, next }) => {
            const words = followUpsText.settled[outcome];
            say(next === null ? words : followUpsText.settledAgain(words), { undo });
          },
        },
      ),
    error,
  };
}
