import { useMutation } from '@tanstack/react-query';
import type { PlaybookCase, StepState } from '#shared/domain/playbook';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { playbooksText } from '../text/playbooks.ts';

/** Says what became of a step of what is gone through. */
export function useTick({ id }: Pick<PlaybookCase, 'id'>): (step: number, state: StepState | null) => void {
  const say = useUndoable();
  const mark = useMutation(queries.playbooks.mark.mutationOptions());
  return (step, state) =>
    mark.mutate(
      { id, step, state },
      {
        onSuccess: (done) =>
          state !== null && say(state === 'done' ? playbooksText.ticked : playbooksText.skipped, done),
      },
    );
}
