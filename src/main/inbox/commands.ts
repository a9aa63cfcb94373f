import { inBatch, type Undoable } from '#main/storage/activity';
import { changeConversation } from '#main/storage/changing-conversations';
import { openConversationsBefore } from '#main/storage/conversations';
import type { Writer } from '#main/storage/open-log';
import { setThanksReopen } from '#main/storage/thanks';
import type { ConversationChange } from '#shared/domain/conversation';

/** What the log thread does for the list of conversations. */
export function inboxCommands(writer: Writer) {
  const each = (ids: readonly string[], to: ConversationChange): Undoable & Readonly<{ count: number }> =>
    inBatch(writer, (batch) => ({
      count: ids.filter((id) => changeConversation(writer, id, { actor: 'owner', batch, to })).length,
    }));
  return {
    changeConversations: ({ ids, to }: { ids: readonly string[]; to: ConversationChange }) => each(ids, to),
    setThanksReopen: ({ reopen }: { reopen: boolean }): void =>
      writer.database.transaction(() => setThanksReopen(writer, reopen)).immediate(),
    /** Done with everything open whose last word is older. */
    settleOlder: ({ before }: { before: number }) => each(openConversationsBefore(writer, before), { state: 'done' }),
  };
}
