import { useMutation } from '@tanstack/react-query';
import type { ShownSuggestion } from '#shared/contract/people';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { peopleText } from '../text/people.ts';

/** Decides a suggestion, and says what came of it with the way to take it back. */
export function useDeciding() {
  const say = useUndoable();
  const accept = useMutation(queries.people.accept.mutationOptions());
  const dismiss = useMutation(queries.people.dismiss.mutationOptions());
  return {
    isPending: accept.isPending || dismiss.isPending,
    error: accept.error ?? dismiss.error,
    accept: ({ id, kind, customers }: ShownSuggestion): void => {
      const [first, second] = customers;
      const words = kind === 'same' ? peopleText.merged(first.name) : peopleText.linked(first.name, second.name);
      accept.mutate({ id }, { onSuccess: (done) => say(words, done) });
    },
    dismiss: ({ customerIds }: ShownSuggestion): void =>
      dismiss.mutate({ ids: [...customerIds] }, { onSuccess: (done) => say(peopleText.dismissed, done) }),
  };
}
