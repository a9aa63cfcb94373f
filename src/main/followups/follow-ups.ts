import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { listFollowUps, type ListedFollowUps } from '#main/storage/follow-up-lists';
import { findFollowUps } from '#main/storage/follow-ups';
import { countOpenFollowUps, listOpenFollowUps, undated } from '#main/storage/open-follow-ups';
import { byId, pageOf } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import type { FollowUp, FollowUpDue, FollowUpKind } from '#shared/domain/follow-up';
import type { Changing, Creating, followUpCommands, Settling } from './commands.ts';

export type FollowUps = ReturnType<typeof openFollowUps>;

/** What is to be done for customers, by when, and what came of it. */
export function openFollowUps(reader: Reader, clock: Clock, commands: Caller<ReturnType<typeof followUpCommands>>) {
  return {
    create: (input: Creating) => commands.call('createFollowUp', input),
    change: (input: Changing) => commands.call('changeFollowUp', input),
    remove: (id: string) => commands.call('removeFollowUp', { id }),
    settle: (input: Settling) => commands.call('settleFollowUp', input),
    show: (id: string): FollowUp => required(findFollowUps(reader, [id])[0]),
    open: ({ due, ...of }: Opening) => {
      const span = due === null ? always : spanOf(due, clock.now());
      return listOpenFollowUps(reader, { ...of, ...span, answered: due === 'answered' }, of);
    },
    counts: (of: Pick<Opening, 'kind' | 'customerId'>) =>
      countOpenFollowUps(reader, of, { now: clock.now(), ...endsOf(clock.now()) }),
    list: (of: Omit<ListedFollowUps, 'now'>) =>
      pageOf(of.limit, (limit) => listFollowUps(reader, { ...of, limit, now: clock.now() }), byId),
  };
}

type Opening = Readonly<{
  due: FollowUpDue | null;
  kind: FollowUpKind | null;
  customerId: string | null;
  after: string | null;
  limit: number;
}>;

const always = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_VALUE };

/** From when and until when something has to be due to be so. */
function spanOf(due: FollowUpDue, now: number): Readonly<{ from: number; to: number }> {
  const { endOfDay, endOfWeek } = endsOf(now);
  switch (due) {
    case 'overdue':
      return { ...always, to: now };
    case 'today':
      return { from: now, to: endOfDay };
    case 'week':
      return { from: endOfDay, to: endOfWeek };
    case 'later':
      return { from: endOfWeek, to: undated };
    case 'undated':
      return { ...always, from: undated };
    case 'answered':
      return always;
    default:
      return due satisfies never;
  }
}

/** The first instants of tomorrow and of the eighth day from now, as this computer's calendar has them. */
function endsOf(now: number): Readonly<{ endOfDay: number; endOfWeek: number }> {
  const today = new Date(now);
  const dayFrom = (days: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days).getTime();
  return { endOfDay: dayFrom(1), endOfWeek: dayFrom(8) };
}
