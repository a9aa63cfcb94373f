import { implement, type Router } from '@orpc/server';
import type { StandIn } from '#main/stand-in/stand-in';
import type { Topic } from '#shared/contract/events';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type StandInParts = Readonly<{ standIn: StandIn }>;

/** A note is an entry with its customer; a tick stands on Today. */
const brought: readonly Topic[] = ['customers', 'follow-ups'];

/** For whoever covers the shop. */
export function standInRoutes(
  { standIn }: StandInParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'standIn'> {
  const of = implement(contract.standIn).use(refuse);
  return {
    standIn: of.router({
      make: of.make.handler(() => standIn.make()),
      look: of.look.handler(({ input }) => standIn.look(input.text)),
      bring: of.bring.handler(({ input }) => announcer.after(standIn.bring(input.text), brought)),
      dismiss: of.dismiss.handler(async ({ input }) => {
        await announcer.after(standIn.dismiss(input.record), ['follow-ups']);
        return {};
      }),
    }),
  };
}
