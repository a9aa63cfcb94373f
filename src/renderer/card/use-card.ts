import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Customer, FieldChange } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';

export type CardChange = Readonly<{
  fields?: Omit<FieldChange, 'photo'>;
  tags?: Record<string, boolean>;
  custom?: Record<string, string | null>;
}>;

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
