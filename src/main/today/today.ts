import type { Clock } from '#main/kernel/clock';
import { findComplaints } from '#main/storage/complaints';
import { countConversations, findConversation } from '#main/storage/conversations';
import { findCustomer } from '#main/storage/customers';
import { findFollowUps } from '#main/storage/follow-ups';
import { listTicked } from '#main/storage/stand-in';
import { listDue } from '#main/storage/follow-up-lists';
import { listOutgoing, outboxItemOf } from '#main/storage/outbox';
import { readServiceHours } from '#main/storage/service-hours';
import type { Reader } from '#main/storage/statement';
import {
  countDue,
  countOpenComplaints,
  listLongestWaits,
  listOpenComplaints,
  listReturning,
  listWaitingChannels,
} from '#main/storage/today';
import type { Account } from '#shared/domain/account';
import { serviceClock } from '#shared/service-hours/service-clock';

/** How many of those who wait are named; the rest is a number. */
const named = 20;
/** More than anybody does in a day. */
const mostDue = 30;

/** What a stand-in says is done, and is still open here. */
function tickedByStandIn(reader: Reader) {
  const ticked = listTicked(reader);
  return {
    tickedFollowUps: findFollowUps(reader, ticked['follow-up'])
      .filter(({ doneAt }) => doneAt === null)
      .map((followUp) => ({ followUp, customerName: findCustomer(reader, followUp.customerId)?.name ?? '' })),
    tickedComplaints: findComplaints(reader, ticked.complaint)
      .filter(({ closedAt }) => closedAt === null)
      .map((complaint) => ({ complaint, customerName: findCustomer(reader, complaint.customerId)?.name ?? '' })),
    tickedConversations: ticked.conversation
      .flatMap((id) => findConversation(reader, id) ?? [])
      .filter(({ state }) => state !== 'done'),
  };
}

/** How much waits. */
export function countToday({ reader, clock }: Pick<TodayParts, 'reader' | 'clock'>) {
  const now = clock.now();
  const unsent = listOutgoing(reader).filter(({ state }) => state === 'failed' || state === 'unknown');
  return {
    unread: countConversations(reader, now).unread,
    unanswered: listWaitingChannels(reader, now).reduce((sum, one) => sum + one.waiting, 0),
    overdue: countDue(reader, now),
    complaints: countOpenComplaints(reader),
    unsent: unsent.length,
  };
}

export type TodayParts = Readonly<{
  reader: Reader;
  clock: Clock;
  accounts: () => readonly Account[];
  sentence: (code: string, detail: string | null) => string;
}>;

/** What waits for the shop now: days begin and end as this computer's calendar has them, wherever it is today. */
export function showToday({ reader, clock, accounts, sentence }: TodayParts) {
  const asOf = clock.now();
  const endOfDay = new Date(asOf).setHours(24, 0, 0, 0);
  const startOfDay = new Date(asOf).setHours(0, 0, 0, 0);
  const waiting = listWaitingChannels(reader, asOf);
  const channels = waiting.map(({ channel }) => channel);
  const complaints = listOpenComplaints(reader, named);
  const connected = accounts();
  const unanswered = listLongestWaits(reader, { now: asOf, channels, limit: named });
  const { answerDue } = serviceClock(readServiceHours(reader));
  return {
    asOf,
    unanswered,
    answersDue: Object.fromEntries(
      unanswered.map(({ id, channel, unansweredSince, lastAt }) => [id, answerDue(channel, unansweredSince ?? lastAt)]),
    ),
    unansweredTotal: waiting.reduce((sum, one) => sum + one.waiting, 0),
    channels: waiting.map((one) => ({
      ...one,
      longest: listLongestWaits(reader, { now: asOf, channels: [one.channel], limit: 1 })[0] ?? null,
    })),
    complaints: complaints.items,
    complaintsTotal: complaints.total,
    outgoing: listOutgoing(reader).map((row) => outboxItemOf(row, sentence)),
    due: listDue(reader, endOfDay, mostDue),
    dueTotal: countDue(reader, endOfDay),
    ...tickedByStandIn(reader),
    returning: listReturning(reader, { from: startOfDay, to: endOfDay, limit: named }),
    accounts: connected.filter(({ state }) => state !== 'ok'),
    read: connected.map(({ id, channel, address, state, lastSyncAt }) => ({ id, channel, address, state, lastSyncAt })),
  };
}
