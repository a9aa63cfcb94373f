import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { queries } from '../core/queries.ts';

const glance = 1000;

/** Marks a conversation as read after a second in view, unless the reader has just said otherwise. */
export function useMarkRead(
  conversation: Conversation | undefined,
): Readonly<{ setRead: (read: boolean) => void; error: unknown }> {
  const { mutate, error } = useMutation(queries.inbox.setRead.mutationOptions());
  // As many messages as there were when it was marked as unread by hand: only a further one is read by itself again.
  const keptUnreadAt = useRef(-1);
  const id = conversation?.id;
  const interactions = conversation?.interactions ?? 0;
  const unread = (conversation?.unread ?? 0) > 0;

  useEffect(() => {
    if (id === undefined || !unread || keptUnreadAt.current === interactions) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => mutate({ ids: [id], read: true }), glance);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, unread, interactions, mutate]);

  return {
    error,
    setRead: (read) => {
      if (id === undefined) return;
      keptUnreadAt.current = read ? -1 : interactions;
      mutate({ ids: [id], read });
    },
  };
}
