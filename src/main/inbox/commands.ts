import { setImmediate as turn } from 'node:timers/promises';
import { newId } from '#main/kernel/ids';
import type { Undoable } from '#main/storage/activity';
import { changeConversation } from '#main/storage/changing-conversations';
import { idsOfConversations } from '#main/storage/conversation-lists';
import { openConversationsBefore } from '#main/storage/conversations';
import type { Writer } from '#main/storage/open-log';
import { setThanksReopen } from '#main/storage/thanks';
import type { ConversationChange } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';

/** Which conversations are changed: these, or all that a filter finds. */
export type Meant = Readonly<{ ids: readonly string[] }> | Readonly<{ filter: ConversationFilter }>;
export type Changed = Undoable & Readonly<{ count: number }>;

/** Longest a transaction changes conversations while nobody else wants to write, in milliseconds. */
const longestTransaction = 100;

/** What the log thread does for the list of conversations. `wanted` tells that somebody waits to write. */
export function inboxCommands(writer: Writer, wanted: () => boolean = () => false) {
  /** However many there are it is one batch, in transactions between which others may write. */
  const changeEach = async (ids: readonly string[], to: ConversationChange): Promise<Changed> => {
    const undo = newId(writer.clock.now());
    let [at, count] = [0, 0];
    while (at < ids.length) {
      writer.database
        .transaction(() => {
          const until = performance.now() + longestTransaction;
          for (let id = ids[at]; id !== undefined; id = ids[at]) {
            if (changeConversation(writer, id, { actor: 'owner', batch: undo, to })) count += 1;
            at += 1;
            if (wanted() || performance.now() > until) break;
          }
        })
        .immediate();
      if (at < ids.length) await turn();
    }
    return { undo, count };
  };
  return {
    changeConversations: ({ of, to }: { of: Meant; to: ConversationChange }): Promise<Changed> =>
      changeEach('ids' in of ? of.ids : idsOfConversations(writer, of.filter, writer.clock.now()), to),
    /** Done with everything open whose last word is older. */
    settleOlder: ({ before }: { before: number }): Promise<Changed> =>
      changeEach(openConversationsBefore(writer, before), { state: 'done' }),
    setThanksReopen: ({ reopen }: { reopen: boolean }): void =>
      writer.database.transaction(() => setThanksReopen(writer, reopen)).immediate(),
  };
}
