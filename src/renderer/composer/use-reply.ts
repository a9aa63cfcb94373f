import { useMutation } from '@tanstack/react-query';
import type { ConversationState } from '#shared/domain/conversation';
import { client } from '../core/client.ts';

/** How long a reply can be taken back after it was sent. */
const undoSeconds = 5;

type Options = Readonly<{ conversationId: string; beforeSending: () => Promise<void>; onSent: () => void }>;

/** Queues the reply once everything of it is in the core. Pressing twice sends once. */
export function useReply({ conversationId, beforeSending, onSent }: Options) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (thenState: ConversationState | null) => {
      await beforeSending();
      return await client.outbox.reply({ conversationId, undoSeconds, thenState });
    },
    onSuccess: onSent,
  });
  const send = (thenState: ConversationState | null): void => {
    if (!isPending) mutate(thenState);
  };
  return { send, isPending, error };
}
