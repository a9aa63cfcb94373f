import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { giveNotice } from '../core/notices.ts';
import { queries } from '../core/queries.ts';

/** Says what was done with people, with the way to take it back. */
export function usePeopleUndo(): (words: string, done: Readonly<{ undo: string }>) => void {
  const { mutate } = useMutation(queries.people.undo.mutationOptions());
  return useCallback((words, { undo }) => giveNotice({ words, undo: () => mutate({ undo }) }), [mutate]);
}
