import type { Clock } from '#main/kernel/clock';
import { listDue } from '#main/storage/follow-up-lists';
import { listOutgoing, outboxItemOf } from '#main/storage/outbox';
import { readServiceHours } from '#main/storage/service-hours';
import type { Reader } from '#main/storage/statement';
import {
  countDue,
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
const mostDue = 100;

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
    returning: listReturning(reader, { from: startOfDay, to: endOfDay, limit: named }),
    accounts: connected.filter(({ state }) => state !== 'ok'),
    read: connected.map(({ id, channel, address, state, lastSyncAt }) => ({ id, channel, address, state, lastSyncAt })),
  };
}
