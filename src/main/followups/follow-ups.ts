import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { listFollowUps, type ListedFollowUps } from '#main/storage/follow-up-lists';
import { findFollowUps } from '#main/storage/follow-ups';
import { byId, pageOf } from '#main/storage/page';
import type { Reader } from '#main/storage/statement';
import type { FollowUp } from '#shared/domain/follow-up';
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
    list: (of: Omit<ListedFollowUps, 'now'>) =>
      pageOf(of.limit, (limit) => listFollowUps(reader, { ...of, limit, now: clock.now() }), byId),
  };
}
