import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ConversationChange } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { becomingText } from '../text/becoming.ts';
import { fullDate } from '../ui/index.ts';
import type { Until } from './later-dialog.tsx';

/** Which conversations are changed: these, or all that a filter finds. */
export type Meant = Readonly<{ ids: readonly string[] }> | Readonly<{ filter: ConversationFilter }>;

/** Changes conversations and says so, with the way to take it back. */
export function useBecoming() {
  const say = useUndoable();
  const { mutateAsync, isPending, error } = useMutation(queries.inbox.change.mutationOptions());
  const change = useCallback(
    async (of: Meant, to: ConversationChange): Promise<void> => {
      const done = await mutateAsync('ids' in of ? { ids: [...of.ids], to } : { filter: of.filter, to });
      if (done.count > 0) say(saying(to, done.count), done);
    },
    [mutateAsync, say],
  );
  return {
    busy: isPending,
    error,
    change,
    putOff: useCallback((of: Meant, until: Until) => change(of, changeOf(until)), [change]),
  };
}

/** Until they answer is what it is to wait for them. */
export function changeOf(until: Until): ConversationChange {
  return until === 'answer' ? { state: 'waiting' } : { until };
}

function saying(to: ConversationChange, count: number): string {
  if ('state' in to) return becomingText.nowIn(count, to.state);
  if ('until' in to) return becomingText.putOff(count, fullDate(to.until));
  if ('read' in to) return becomingText.nowRead(count, to.read);
  return to.there ? becomingText.tagged(count, to.tag) : becomingText.untagged(count, to.tag);
}
