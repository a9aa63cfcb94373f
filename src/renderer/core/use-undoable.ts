import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { giveNotice, type Notice } from './notices.ts';
import { queries } from './queries.ts';

/** Says what was done, with the way to take it back, and perhaps to look at it. */
export function useUndoable(): (words: string, done: Readonly<{ undo: string }>, open?: Notice['open']) => void {
  const { mutate } = useMutation(queries.activity.undo.mutationOptions());
  return useCallback(
    (words, { undo }, open) => giveNotice({ words, undo: () => mutate({ undo }), ...(open && { open }) }),
    [mutate],
  );
}
