import { implement, type Router } from '@orpc/server';
import type { Notices } from '#main/notices/notices';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type NoticeRouteParts = Readonly<{ notices: Notices }>;

/** What is told on the desktop. */
export function noticeRoutes(
  { notices }: NoticeRouteParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'notices'> {
  const of = implement(contract.notices).use(refuse);
  return {
    notices: of.router({
      settings: of.settings.handler(() => notices.settings()),
      setSettings: of.setSettings.handler(({ input }) => announcer.after(notices.setSettings(input), ['settings'])),
      offered: of.offered.handler(() => notices.offered()),
      claim: of.claim.handler(async ({ input }) => ({ taken: await notices.claim(input.id) })),
    }),
  };
}
