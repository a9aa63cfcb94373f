import { act } from '#main/storage/activity';
import {
  chooseState,
  currentConversation,
  findConversation,
  openConversationsBefore,
  refreshConversation,
} from '#main/storage/conversations';
import { setConversationRead } from '#main/storage/interactions';
import { queueSeen } from '#main/storage/marks';
import type { Writer } from '#main/storage/open-log';
import type { ConversationState } from '#shared/domain/conversation';

/** What the log thread does for the list of conversations. */
export function inboxCommands(writer: Writer) {
  return {
    setState: ({ ids, state }: { ids: readonly string[]; state: ConversationState }): void =>
      writer.database
        .transaction(() => {
          for (const id of ids) setState(writer, id, state);
        })
        .immediate(),
    setRead: ({ ids, read }: { ids: readonly string[]; read: boolean }): void =>
      writer.database
        .transaction(() => {
          for (const id of ids) setRead(writer, id, read);
        })
        .immediate(),
    /** Done with everything open whose last word is older. */
    settleOlder: ({ before }: { before: number }): number =>
      writer.database
        .transaction(() => {
          const ids = openConversationsBefore(writer, before);
          for (const id of ids) setState(writer, id, 'done');
          return ids.length;
        })
        .immediate(),
  };
}

function setState(writer: Writer, given: string, state: ConversationState): void {
  const id = currentConversation(writer, given);
  const conversation = findConversation(writer, id);
  if (!conversation || conversation.state === state) return;
  act(
    writer,
    {
      actor: 'owner',
      kind: 'set-state',
      entity: 'conversation',
      entityId: id,
      customerId: conversation.customerId,
      before: { state: conversation.state },
      after: { state },
    },
    (clock) => chooseState(writer, id, state, clock),
  );
}

function setRead(writer: Writer, given: string, read: boolean): void {
  const id = currentConversation(writer, given);
  const conversation = findConversation(writer, id);
  if (!conversation) return;
  const done = {
    actor: 'owner',
    kind: 'set-read',
    entity: 'conversation',
    entityId: id,
    customerId: conversation.customerId,
    before: { read: !read },
    after: { read },
  } as const;
  if (read ? conversation.unread === 0 : conversation.unread > 0) return;
  act(writer, done, (clock) => {
    queueSeen(writer, id, read);
    setConversationRead(writer, id, read, clock);
    refreshConversation(writer, id);
  });
}
