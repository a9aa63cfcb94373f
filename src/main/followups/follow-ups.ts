import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { findFollowUps, listFollowUps } from '#main/storage/follow-ups';
import type { Reader } from '#main/storage/statement';
import type { FollowUp } from '#shared/domain/follow-up';
import type { Changing, Creating, followUpCommands, Settling } from './commands.ts';

export type FollowUps = ReturnType<typeof openFollowUps>;

/** What is to be done for customers, by when, and what came of it. */
export function openFollowUps(reader: Reader, commands: Caller<ReturnType<typeof followUpCommands>>) {
  return {
    create: (input: Creating) => commands.call('createFollowUp', input),
    change: (input: Changing) => commands.call('changeFollowUp', input),
    remove: (id: string) => commands.call('removeFollowUp', { id }),
    settle: (input: Settling) => commands.call('settleFollowUp', input),
    show: (id: string): FollowUp => {
      const [found] = findFollowUps(reader, [id]);
      if (!found) throw new Refusal('not-found');
      return found;
    },
    list: (of: Parameters<typeof listFollowUps>[1]) => {
      const found = listFollowUps(reader, { ...of, limit: of.limit + 1 });
      const items = found.slice(0, of.limit);
      return { items, next: found.length > of.limit ? (items.at(-1)?.id ?? null) : null };
    },
  };
}
