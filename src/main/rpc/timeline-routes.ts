import { implement, type Router } from '@orpc/server';
import type { Activity } from '#main/activity/activity';
import type { Counter } from '#main/counter/counter';
import type { FollowUps } from '#main/followups/follow-ups';
import type { Timeline } from '#main/timeline/timeline';
import type { Topic } from '#shared/contract/events';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type TimelineParts = Readonly<{
  counter: Counter;
  followUps: FollowUps;
  timeline: Timeline;
  activity: Activity;
}>;

/** An entry may bring a customer and a promise with it. */
const writtenDown: readonly Topic[] = [
  ...([
    'answers',
    'drafts',
    'conversations',
    'views',
    'customers',
    'follow-ups',
    'complaints',
    'deals',
    'hours',
    'playbooks',
    'rules',
    'segments',
  ] as const),
];

/** What happened with customers, and what people write down of it. */
export function timelineRoutes(
  { counter, followUps, timeline, activity }: TimelineParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'activity' | 'counter' | 'followUps' | 'timeline'> {
  const of = implement(contract).use(refuse);
  return {
    activity: of.activity.router({
      undo: of.activity.undo.handler(({ input }) => announcer.after(activity.undo(input.undo), writtenDown)),
      history: of.activity.history.handler(({ input }) => activity.history(input)),
    }),
    counter: of.counter.router({
      log: of.counter.log.handler(({ input }) => announcer.after(counter.log(input), writtenDown)),
      change: of.counter.change.handler(({ input }) => announcer.after(counter.change(input), writtenDown)),
      remove: of.counter.remove.handler(({ input }) => announcer.after(counter.remove(input.id), writtenDown)),
      list: of.counter.list.handler(({ input }) => counter.list(input)),
    }),
    followUps: of.followUps.router({
      create: of.followUps.create.handler(({ input }) => announcer.after(followUps.create(input), ['follow-ups'])),
      change: of.followUps.change.handler(({ input }) => announcer.after(followUps.change(input), ['follow-ups'])),
      remove: of.followUps.remove.handler(({ input }) => announcer.after(followUps.remove(input.id), ['follow-ups'])),
      settle: of.followUps.settle.handler(({ input }) => announcer.after(followUps.settle(input), ['follow-ups'])),
      show: of.followUps.show.handler(({ input }) => followUps.show(input.id)),
      open: of.followUps.open.handler(({ input }) => followUps.open(input)),
      counts: of.followUps.counts.handler(({ input }) => followUps.counts(input)),
      list: of.followUps.list.handler(({ input }) => followUps.list(input)),
    }),
    timeline: of.timeline.router({
      page: of.timeline.page.handler(({ input }) => timeline.page(input)),
      channels: of.timeline.channels.handler(({ input }) => timeline.channels(input.customerId)),
      pinned: of.timeline.pinned.handler(({ input }) => timeline.pinned(input.customerId)),
      pin: of.timeline.pin.handler(async ({ input }) => {
        await announcer.after(timeline.pin(input), ['customers']);
        return {};
      }),
    }),
  };
}
