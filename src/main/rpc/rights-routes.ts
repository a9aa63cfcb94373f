import { implement, type Router } from '@orpc/server';
import type { Rights } from '#main/rights/rights';
import { contract, type Contract } from '#shared/contract/index';
import type { refusing } from './refusing.ts';

/** What somebody may ask of the shop about themselves. */
export function rightsRoutes(
  { rights }: Readonly<{ rights: Rights }>,
  refuse: ReturnType<typeof refusing>,
): Pick<Router<Contract, Record<never, never>>, 'rights'> {
  const of = implement(contract.rights).use(refuse);
  return {
    rights: of.router({
      look: of.look.handler(({ input }) => rights.look(input.customerId)),
      forget: of.forget.handler(({ input }) => rights.forget(input)),
      usualFolder: of.usualFolder.handler(({ input }) => ({ folder: rights.usualFolder(input.customerId) })),
      everything: of.everything.handler(({ input }) => rights.everything(input)),
      cancel: of.cancel.handler(({ input }) => {
        rights.cancel(input.task);
        return {};
      }),
    }),
  };
}
