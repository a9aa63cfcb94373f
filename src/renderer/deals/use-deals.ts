import { useMutation } from '@tanstack/react-query';
import type { Deal, DealStage, DealState } from '#shared/domain/deal';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { dealsText } from '../text/deals.ts';

/** What can be done to a deal, each said in the notice bar with the way to take it back. */
export function useDeals() {
  const say = useUndoable();
  const change = useMutation(queries.deals.change.mutationOptions());
  const close = useMutation(queries.deals.close.mutationOptions());
  const remove = useMutation(queries.deals.remove.mutationOptions());
  return {
    move: async ({ id, title }: Deal, stage: DealStage): Promise<void> =>
      say(dealsText.moved(title, stage.name), await change.mutateAsync({ id, stageId: stage.id })),
    close: async ({ id, title }: Deal, state: DealState, reason: string | null): Promise<void> =>
      say(dealsText.closed[state](title), await close.mutateAsync({ id, state, reason })),
    remove: async ({ id, title }: Deal): Promise<void> =>
      say(dealsText.removed(title), await remove.mutateAsync({ id })),
  };
}
