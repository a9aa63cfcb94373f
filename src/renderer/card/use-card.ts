import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Customer, FieldChange } from '#shared/domain/customer';
import { giveNotice } from '../core/notices.ts';
import { queries } from '../core/queries.ts';

export type CardChange = Readonly<{
  fields?: Omit<FieldChange, 'photo'>;
  tags?: Record<string, boolean>;
  custom?: Record<string, string | null>;
}>;

/** Says what was done, with the way to take it back. */
export function useUndoable(): (words: string, done: Readonly<{ undo: string }>) => void {
  const { mutate } = useMutation(queries.activity.undo.mutationOptions());
  return useCallback((words, { undo }) => giveNotice({ words, undo: () => mutate({ undo }) }), [mutate]);
}

/** Changes what a card says. Rejects with what went wrong, for whoever asked to say it beside the field. */
export function useCard({ id }: Pick<Customer, 'id'>) {
  const say = useUndoable();
  const { mutateAsync } = useMutation(queries.customers.change.mutationOptions());
  return useCallback(
    async (words: string, { fields = {}, tags = {}, custom = {} }: CardChange): Promise<void> =>
      say(words, await mutateAsync({ ids: [id], fields, tags, custom })),
    [id, mutateAsync, say],
  );
}
