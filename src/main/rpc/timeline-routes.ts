import { implement, type Router } from '@orpc/server';
import type { Complaints } from '#main/complaints/complaints';
import type { Counter } from '#main/counter/counter';
import type { FollowUps } from '#main/followups/follow-ups';
import type { Timeline } from '#main/timeline/timeline';
import type { Topic } from '#shared/contract/events';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type TimelineParts = Readonly<{
  complaints: Complaints;
  counter: Counter;
  followUps: FollowUps;
  timeline: Timeline;
  undo: (undo: string) => Promise<Readonly<{ undo: string }>>;
}>;

/** An entry may bring a customer and a promise with it. */
const writtenDown: readonly Topic[] = ['conversations', 'customers', 'follow-ups', 'complaints', 'deals', 'segments'];

/** What happened with customers, and what people write down of it. */
export function timelineRoutes(
  { complaints, counter, followUps, timeline, undo }: TimelineParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'activity' | 'complaints' | 'counter' | 'followUps' | 'timeline'> {
  const of = implement(contract).use(refuse);
  /** Answers once it is done and the windows will hear of it. */
  const told = async <Answer>(topics: readonly Topic[], doing: Promise<Answer>): Promise<Answer> => {
    const answer = await doing;
    announcer.changed(topics);
    return answer;
  };
  return {
    activity: of.activity.router({
      undo: of.activity.undo.handler(({ input }) => told(writtenDown, undo(input.undo))),
    }),
    complaints: of.complaints.router({
      open: of.complaints.open.handler(({ input }) => told(['complaints'], complaints.open(input))),
      change: of.complaints.change.handler(({ input }) => told(['complaints'], complaints.change(input))),
      close: of.complaints.close.handler(({ input }) => told(['complaints'], complaints.close(input))),
      show: of.complaints.show.handler(({ input }) => complaints.show(input.id)),
      list: of.complaints.list.handler(({ input }) => complaints.list(input)),
    }),
    counter: of.counter.router({
      log: of.counter.log.handler(({ input }) => told(writtenDown, counter.log(input))),
      change: of.counter.change.handler(({ input }) => told(writtenDown, counter.change(input))),
      remove: of.counter.remove.handler(({ input }) => told(writtenDown, counter.remove(input.id))),
      list: of.counter.list.handler(({ input }) => counter.list(input)),
    }),
    followUps: of.followUps.router({
      create: of.followUps.create.handler(({ input }) => told(['follow-ups'], followUps.create(input))),
      change: of.followUps.change.handler(({ input }) => told(['follow-ups'], followUps.change(input))),
      remove: of.followUps.remove.handler(({ input }) => told(['follow-ups'], followUps.remove(input.id))),
      settle: of.followUps.settle.handler(({ input }) => told(['follow-ups'], followUps.settle(input))),
      show: of.followUps.show.handler(({ input }) => followUps.show(input.id)),
      list: of.followUps.list.handler(({ input }) => followUps.list(input)),
    }),
    timeline: of.timeline.router({
      page: of.timeline.page.handler(({ input }) => timeline.page(input)),
      channels: of.timeline.channels.handler(({ input }) => timeline.channels(input.customerId)),
      pinned: of.timeline.pinned.handler(({ input }) => timeline.pinned(input.customerId)),
      pin: of.timeline.pin.handler(async ({ input }) => {
        await told(['customers'], timeline.pin(input));
        return {};
      }),
    }),
  };
}
