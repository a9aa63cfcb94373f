import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { giveNotice } from '../core/notices.ts';
import { queries } from '../core/queries.ts';
import { conversationText } from '../text/conversation.ts';

/** Puts a thread right by hand: several conversations become one, or messages go into one of their own; each with a notice that undoes it. */
export function useArranging() {
  const undo = useMutation(queries.inbox.undo.mutationOptions());
  const merge = useMutation(queries.inbox.merge.mutationOptions());
  const split = useMutation(queries.inbox.split.mutationOptions());
  const [undoNow, splitNow] = [undo.mutate, split.mutate];
  const say = useCallback(
    (words: string, id: string) => giveNotice({ words, undo: () => undoNow({ undo: id }) }),
    [undoNow],
  );
  return {
    busy: merge.isPending || split.isPending,
    error: merge.error ?? split.error ?? undo.error,
    /** Answers the id of the one conversation there is now. */
    merge: async (ids: readonly string[]): Promise<string> => {
      const made = await merge.mutateAsync({ ids: [...ids] });
      say(conversationText.merged(ids.length), made.undo);
      return made.id;
    },
    split: useCallback(
      (interactionId: string) =>
        splitNow(
          { interactionIds: [interactionId] },
          { onSuccess: (made) => say(conversationText.movedOut, made.undo) },
        ),
      [splitNow, say],
    ),
  };
}
