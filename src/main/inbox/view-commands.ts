import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { conversationViews, listConversationViews, type ViewFields } from '#main/storage/conversation-views';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
import type { ConversationFilter } from '#shared/domain/conversation-view';

export type ChangingView = Readonly<{
  id: string;
  name?: string | undefined;
  filter?: ConversationFilter | undefined;
}>;

/** What the log thread does for saved views of conversations. Each command is a batch, undone by what it answers. */
export function viewCommands(writer: Writer) {
  const put = (id: string, to: ViewFields | null, batch: string): boolean =>
    revise(writer, conversationViews, { id, to, kind: to === null ? 'remove-view' : 'set-view', batch });
  const standing = (id: string): ViewFields => required(conversationViews.find(writer, id));
  return {
    addView: ({ name, filter }: Pick<ViewFields, 'name' | 'filter'>): Undoable & Readonly<{ id: string }> => {
      const id = newId(writer.clock.now());
      const position = (listConversationViews(writer).at(-1)?.position ?? 0) + 1;
      return { id, ...inBatch(writer, (batch) => void put(id, { name, filter, position }, batch)) };
    },
    changeView: ({ id, ...changes }: ChangingView): Undoable =>
      inBatch(writer, (batch) => void put(id, withChanges(standing(id), changes), batch)),
    orderViews: ({ ids }: { ids: readonly string[] }): Undoable =>
      inBatch(writer, (batch) => {
        for (const { id } of listConversationViews(writer)) {
          const position = ids.indexOf(id);
          if (position < 0) throw new Refusal('invalid-input', { detail: 'not every view is in the order' });
          put(id, { ...standing(id), position }, batch);
        }
      }),
    removeView: ({ id }: { id: string }): Undoable =>
      inBatch(writer, (batch) => {
        standing(id);
        put(id, null, batch);
      }),
  };
}
