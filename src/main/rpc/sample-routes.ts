import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

/** The way between the owner's log and the sample shop, where the host has one. */
export type SampleDoor = Readonly<{
  /** On which side of it this core is. */
  inside: boolean;
  /** Goes through it. */
  pass: (tell?: (done: number, of: number) => void) => Promise<void>;
}>;

export function sampleRoutes(
  door: SampleDoor | null,
  refuse: ReturnType<typeof refusing>,
  announcer: Announcer,
): Pick<Router<Contract, Record<never, never>>, 'sample'> {
  const of = implement(contract.sample).use(refuse);
  const pass = async (from: boolean): Promise<Record<string, never>> => {
    if (door?.inside !== from) return {};
    const told = { task: 'sample', kind: 'sample', accountId: null } as const;
    try {
      await door.pass((done, of) => announcer.progress({ ...told, done, of, finished: false }));
    } finally {
      announcer.progress({ ...told, done: 0, of: null, finished: true });
    }
    return {};
  };
  return {
    sample: of.router({
      show: of.show.handler(() => ({ inside: door?.inside ?? false, offered: door !== null && !door.inside })),
      open: of.open.handler(() => pass(false)),
      leave: of.leave.handler(() => pass(true)),
    }),
  };
}
