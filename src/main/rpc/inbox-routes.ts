import { implement, type Router } from '@orpc/server';
import type { Inbound } from '#main/inbound/index';
import type { Inbox } from '#main/inbox/inbox';
import type { Views } from '#main/inbox/views';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type InboxParts = Readonly<{ inbox: Inbox; inbound: Inbound; views: Views }>;

/** What hangs on conversations moves with their interactions. */
const rearranged = ['conversations', 'drafts', 'outbox'] as const;

/** The list of conversations, and the views of it that somebody saved. */
export function inboxRoutes(
  { inbox, inbound, views }: InboxParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'inbox' | 'views'> {
  const of = implement(contract).use(refuse);
  return {
    inbox: of.inbox.router({
      counts: of.inbox.counts.handler(() => inbox.counts()),
      list: of.inbox.list.handler(({ input }) => inbox.list(input, input)),
      linked: of.inbox.linked.handler(({ input }) => inbox.linked(input.id)),
      show: of.inbox.show.handler(({ input }) => inbox.show(input.id)),
      interactions: of.inbox.interactions.handler(({ input }) => inbox.interactions(input.conversationId, input)),
      count: of.inbox.count.handler(({ input }) => inbox.count(input)),
      tags: of.inbox.tags.handler(() => inbox.tags()),
      change: of.inbox.change.handler(async ({ input }) => {
        const changed = await inbox.change(input, input.to);
        announcer.changed(['conversations'], 'ids' in input ? input.ids : []);
        return changed;
      }),
      setState: of.inbox.setState.handler(async ({ input }) => {
        const changed = await inbox.change(input, { state: input.state });
        announcer.changed(['conversations'], input.ids);
        return changed;
      }),
      thanksReopen: of.inbox.thanksReopen.handler(async ({ input: { set } }) => {
        if (set === null) return { reopen: inbox.thanksReopen() };
        await announcer.after(inbox.setThanksReopen(set), ['settings']);
        return { reopen: set };
      }),
      settleOlder: of.inbox.settleOlder.handler(async ({ input }) => {
        const count = await inbox.settleOlder(input.before, input.act);
        if (input.act) announcer.changed(['conversations']);
        return { count };
      }),
      setRead: of.inbox.setRead.handler(async ({ input }) => {
        const changed = await inbox.change(input, { read: input.read });
        announcer.changed(['conversations'], input.ids);
        return changed;
      }),
      merge: of.inbox.merge.handler(({ input }) => announcer.after(inbox.merge(input.ids), rearranged)),
      split: of.inbox.split.handler(({ input }) => announcer.after(inbox.split(input.interactionIds), rearranged)),
      tree: of.inbox.tree.handler(({ input }) => inbox.tree(input.id)),
      undo: of.inbox.undo.handler(async ({ input }) => ({
        ids: await announcer.after(inbox.undo(input.undo), rearranged),
      })),
      setSender: of.inbox.setSender.handler(({ input }) => inbound.setSender(input)),
    }),
    views: of.views.router({
      list: of.views.list.handler(() => views.list()),
      add: of.views.add.handler(({ input }) => announcer.after(views.add(input), ['views'])),
      change: of.views.change.handler(({ input }) => announcer.after(views.change(input), ['views'])),
      order: of.views.order.handler(({ input }) => announcer.after(views.order(input.ids), ['views'])),
      remove: of.views.remove.handler(({ input }) => announcer.after(views.remove(input.id), ['views'])),
    }),
  };
}
