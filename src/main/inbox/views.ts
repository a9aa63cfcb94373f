import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { countConversationsOf } from '#main/storage/conversation-lists';
import { listConversationViews } from '#main/storage/conversation-views';
import type { Reader } from '#main/storage/statement';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import type { ChangingView, viewCommands } from './view-commands.ts';

export type Views = ReturnType<typeof openViews>;

/** Filters over conversations that somebody gave a name. */
export function openViews(
  { reader, clock }: Readonly<{ reader: Reader; clock: Clock }>,
  commands: Caller<ReturnType<typeof viewCommands>>,
) {
  return {
    list: () =>
      listConversationViews(reader).map((view) => ({
        ...view,
        ...countConversationsOf(reader, view.filter, clock.now()),
      })),
    add: (view: Readonly<{ name: string; filter: ConversationFilter }>) => commands.call('addView', view),
    change: (change: ChangingView) => commands.call('changeView', change),
    order: (ids: readonly string[]) => commands.call('orderViews', { ids }),
    remove: (id: string) => commands.call('removeView', { id }),
  };
}
