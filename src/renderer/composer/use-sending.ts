import { useMutation } from '@tanstack/react-query';
import type { ConversationState } from '#shared/domain/conversation';
import type { OutboxItem } from '#shared/domain/outbox';
import { client } from '../core/client.ts';
import { useUndoSeconds } from './undo-seconds.ts';

/** How a mail is to leave: when, and what becomes of its conversation. */
export type Departure = Readonly<{
  sendAt: number | null;
  thenState: ConversationState | null;
  /** Until when the conversation is put off, instead. */
  thenUntil?: number;
  /** Why it goes to somebody who is not to be contacted. */
  overrideDoNotContact?: string;
  /** What is personal in words for everybody was looked at. */
  overrideAudienceGuard?: true;
}>;

type Options = Readonly<{ id: string; beforeSending: () => Promise<void>; onSent: (item: OutboxItem) => void }>;

/** Queues a draft once everything of it is in the core. Pressing twice sends once. */
export function useSending({ id, beforeSending, onSent }: Options) {
  const [undoSeconds] = useUndoSeconds();
  const { mutate, isPending, error, variables, reset } = useMutation({
    mutationFn: async (departure: Departure) => {
      await beforeSending();
      return await client.outbox.send({ id, undoSeconds, ...departure });
    },
    onSuccess: onSent,
  });
  const send = (departure: Departure): void => {
    if (!isPending) mutate(departure);
  };
  return {
    send,
    isPending,
    error,
    /** How it was to leave when it was refused. */
    asked: variables ?? null,
    /** Forgets that it was refused. */
    stay: reset,
  };
}
