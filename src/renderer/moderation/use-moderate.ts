import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { ChosenState } from '#shared/domain/public-state';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { moderationText } from '../text/moderation.ts';

type Moderated = Pick<ShownInteraction, 'id' | 'channel' | 'accountId' | 'visibility' | 'state' | 'outbox'>;

/** What can be made of public words where they stand: nothing where their channel knows of no such thing, or they are gone. */
export function useModeration(message: Moderated | null): readonly ChosenState[] {
  const { data } = useQuery(queries.accounts.channels.queryOptions({ input: {} }));
  if (message === null || message.visibility !== 'public' || message.accountId === null) return [];
  // What has not left stands nowhere yet.
  if (message.outbox !== null && message.outbox.state !== 'sent') return [];
  if (message.state === 'deleted' || message.state === 'unavailable') return [];
  const states = data?.find(({ channel }) => channel === message.channel)?.moderation ?? [];
  return states.filter((state) => state !== message.state);
}

/** Decides how public words stand, with a notice that takes it back. */
export function useModerate() {
  const say = useUndoable();
  const { mutate, error } = useMutation(queries.interactions.moderate.mutationOptions());
  const moderate = useCallback(
    (id: string, state: ChosenState) =>
      mutate({ ids: [id], state }, { onSuccess: (done) => say(moderationText.done[state], done) }),
    [mutate, say],
  );
  return { moderate, error };
}
