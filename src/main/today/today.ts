import type { Clock } from '#main/kernel/clock';
import { listUnanswered } from '#main/storage/conversations';
import { listOutgoing, outboxItemOf } from '#main/storage/outbox';
import type { Reader } from '#main/storage/statement';
import type { Account } from '#shared/domain/account';

/** How many unanswered conversations are named; the rest is a number. */
const named = 20;

/** What waits for the shop now. */
export function showToday(
  parts: Readonly<{
    reader: Reader;
    clock: Clock;
    accounts: () => readonly Account[];
    sentence: (code: string, detail: string | null) => string;
  }>,
) {
  const unanswered = listUnanswered(parts.reader, named);
  return {
    asOf: parts.clock.now(),
    unanswered: unanswered.items,
    unansweredTotal: unanswered.total,
    outgoing: listOutgoing(parts.reader).map((row) => outboxItemOf(row, parts.sentence)),
    accounts: parts.accounts().filter(({ state }) => state !== 'ok'),
  };
}
