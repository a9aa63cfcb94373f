import { implement, type Router } from '@orpc/server';
import type { Complaints } from '#main/complaints/complaints';
import type { Playbooks } from '#main/playbooks/playbooks';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type PlaybookParts = Readonly<{ complaints: Complaints; playbooks: Playbooks }>;

/** What customers are cross about, and what is done about it step by step. */
export function playbookRoutes(
  { complaints, playbooks }: PlaybookParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'complaints' | 'playbooks'> {
  const of = implement(contract).use(refuse);
  const inCases = ['complaints', 'follow-ups'] as const;
  return {
    complaints: of.complaints.router({
      open: of.complaints.open.handler(({ input }) => announcer.after(complaints.open(input), inCases)),
      change: of.complaints.change.handler(({ input }) => announcer.after(complaints.change(input), inCases)),
      close: of.complaints.close.handler(({ input }) => announcer.after(complaints.close(input), inCases)),
      reopen: of.complaints.reopen.handler(({ input }) => announcer.after(complaints.reopen(input.id), inCases)),
      offer: of.complaints.offer.handler(({ input }) => ({ offer: complaints.offer(input.conversationId) })),
      mark: of.complaints.mark.handler(({ input }) => announcer.after(complaints.mark(input), ['complaints'])),
      show: of.complaints.show.handler(({ input }) => complaints.show(input.id)),
      list: of.complaints.list.handler(({ input }) => complaints.list(input)),
    }),
    playbooks: of.playbooks.router({
      list: of.playbooks.list.handler(() => ({ items: playbooks.list() })),
      save: of.playbooks.save.handler(({ input }) => announcer.after(playbooks.save(input), ['playbooks'])),
      remove: of.playbooks.remove.handler(({ input }) => announcer.after(playbooks.remove(input.id), ['playbooks'])),
      restore: of.playbooks.restore.handler(({ input }) => announcer.after(playbooks.restore(input.id), ['playbooks'])),
      bringIn: of.playbooks.bringIn.handler(({ input }) =>
        announcer.after(playbooks.bringIn(input.text), ['playbooks']),
      ),
      takeOut: of.playbooks.takeOut.handler(({ input }) => ({ text: playbooks.takeOut(input.ids, input.form) })),
      start: of.playbooks.start.handler(({ input }) => announcer.after(playbooks.start(input), ['playbooks'])),
      mark: of.playbooks.mark.handler(({ input }) => announcer.after(playbooks.mark(input), ['playbooks'])),
      end: of.playbooks.end.handler(({ input }) => announcer.after(playbooks.end(input.id), ['playbooks'])),
      show: of.playbooks.show.handler(({ input }) => playbooks.show(input.id)),
      cases: of.playbooks.cases.handler(({ input }) => ({ items: playbooks.cases(input) })),
    }),
  };
}
