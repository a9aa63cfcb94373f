import { z } from 'zod';
import type { Complaint } from '#shared/domain/complaint';
import type { Conversation } from '#shared/domain/conversation';
import { findComplaints } from './complaints.ts';
import { findConversation } from './conversations.ts';
import { findCustomer } from './customers.ts';
import { answeredIn } from './follow-ups.ts';
import { query, type Reader } from './statement.ts';

// Nobody waits while they are put off. The index is named: of those that fit the first words, the planner would take another.
const waiting = 'conversation c indexed by conversation_waiting';
const waits = `c.turn = 'shop' and c.state = 'open' and c.aside = 0 and (c.snoozed_until is null or c.snoozed_until <= @now)`;
const since = 'coalesce(c.unanswered_since, c.last_at)';
const placeRow = z.object({ id: z.string(), at: z.number() });

const channels = query(
  z.object({ channel: z.string(), waiting: z.number(), since: z.number() }),
  `select c.channel, count(*) as waiting, min(${since}) as since from ${waiting} where ${waits} group by c.channel`,
);
const longestOn = query(
  placeRow,
  `select c.id, ${since} as at from ${waiting} where ${waits} and c.channel = @channel order by ${since}, c.id limit @limit`,
);
const returning = query(
  z.object({ id: z.string() }),
  `select c.id from conversation c where c.snoozed_until >= @from and c.snoozed_until < @to and c.state <> 'done'
   order by c.snoozed_until, c.id limit @limit`,
);
const complaints = query(
  z.object({ id: z.string() }),
  'select id from complaint where closed_at is null order by opened_at, id limit @limit',
);
const complaintCount = query(
  z.object({ count: z.number() }),
  'select count(*) as count from complaint where closed_at is null',
);
const dueBetween = query(
  z.object({ id: z.string(), dueAt: z.number() }),
  `select f.id, f.due_at as dueAt from follow_up f where f.done_at is null and f.due_at > @from and f.due_at <= @to
   and ${answeredIn} is null order by f.due_at, f.id limit @limit`,
);
const dueCount = query(
  z.object({ count: z.number() }),
  `select count(*) as count from follow_up f where f.done_at is null and f.due_at < @before and ${answeredIn} is null`,
);

/** What became due within a time and is still open. */
export function listDueBetween(reader: Reader, time: Readonly<{ from: number; to: number; limit: number }>) {
  return dueBetween.all(reader, time);
}

/** How many wait for the shop's answer on each channel, the channel whose longest wait is longest first. */
export function listWaitingChannels(reader: Reader, now: number) {
  return channels.all(reader, { now }).toSorted((one, other) => one.since - other.since);
}

/** Who waits, the longest wait first, whatever the channel. */
export function listLongestWaits(
  reader: Reader,
  { now, channels: on, limit }: Readonly<{ now: number; channels: readonly string[]; limit: number }>,
): Conversation[] {
  return on
    .flatMap((channel) => longestOn.all(reader, { now, channel, limit }))
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
    .flatMap(({ id }) => findConversation(reader, id) ?? []);
}

/** What was put off until an instant of this time, the first to come back first. */
export function listReturning(
  reader: Reader,
  time: Readonly<{ from: number; to: number; limit: number }>,
): Conversation[] {
  return returning.all(reader, time).flatMap(({ id }) => findConversation(reader, id) ?? []);
}

/** Complaints that are open, the oldest first, and how many there are in all. */
export function listOpenComplaints(
  reader: Reader,
  limit: number,
): Readonly<{ items: Readonly<{ complaint: Complaint; customerName: string }>[]; total: number }> {
  const ids = complaints.all(reader, { limit }).map(({ id }) => id);
  const found = new Map(findComplaints(reader, ids).map((complaint) => [complaint.id, complaint]));
  const items = ids.flatMap((id) => {
    const complaint = found.get(id);
    if (!complaint) return [];
    return { complaint, customerName: findCustomer(reader, complaint.customerId)?.name ?? '' };
  });
  return { items, total: countOpenComplaints(reader) };
}

export function countOpenComplaints(reader: Reader): number {
  return complaintCount.one(reader)?.count ?? 0;
}

/** How many follow-ups are due before an instant. */
export function countDue(reader: Reader, before: number): number {
  return dueCount.one(reader, { before })?.count ?? 0;
}
