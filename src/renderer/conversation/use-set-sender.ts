import { useMutation } from '@tanstack/react-query';
import type { Conversation } from '#shared/domain/conversation';
import { giveNotice } from '../core/notices.ts';
import { queries } from '../core/queries.ts';
import { conversationText } from '../text/conversation.ts';

/** Puts a sender right for good: from what is filed aside to the people, or the other way; with a notice that undoes it. */
export function useSetSender(): Readonly<{ putRight: (conversation: Conversation) => void; error: unknown }> {
  const { mutate, error } = useMutation(queries.inbox.setSender.mutationOptions());
  return {
    error,
    putRight: ({ channel, aside, with: { address } }) => {
      if (address === '') return;
      const sender = { channel, address };
      mutate(
        { ...sender, as: aside ? 'person' : 'bulk' },
        {
          onSuccess: ({ before }) =>
            giveNotice({
              words: aside ? conversationText.senderIsPerson(address) : conversationText.senderIsAside(address),
              undo: () => mutate({ ...sender, as: before }),
            }),
        },
      );
    },
  };
}
