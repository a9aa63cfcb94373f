import type { Clock } from '#main/kernel/clock';
import { listUnanswered } from '#main/storage/conversations';
import { listDue } from '#main/storage/follow-up-lists';
import { listOutgoing, outboxItemOf } from '#main/storage/outbox';
import type { Reader } from '#main/storage/statement';
import type { Account } from '#shared/domain/account';

/** How many unanswered conversations are named; the rest is a number. */
const named = 20;
/** More than anybody does in a day. */
const mostDue = 200;

/** What waits for the shop now. */
export function showToday(
  parts: Readonly<{
    reader: Reader;
    clock: Clock;
    accounts: () => readonly Account[];
    sentence: (code: string, detail: string | null) => string;
  }>,
) {
  const { reader, clock } = parts;
  const unanswered = listUnanswered(reader, named);
  const asOf = clock.now();
  return {
    asOf,
    unanswered: unanswered.items,
    unansweredTotal: unanswered.total,
    outgoing: listOutgoing(reader).map((row) => outboxItemOf(row, parts.sentence)),
    due: listDue(reader, endOfDay(asOf), mostDue),
    accounts: parts.accounts().filter(({ state }) => state !== 'ok'),
  };
}

/** The first instant of tomorrow, as this computer's calendar has it. */
function endOfDay(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
