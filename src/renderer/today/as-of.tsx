import type { TodayAccount } from '#shared/contract/today';
import { todayText } from '../text/today.ts';
import { fullDate, relativeDate } from '../ui/index.ts';

/** As of when Today is true: the log as it is now, and each account as it was last read. */
export function AsOf({ asOf, accounts }: Readonly<{ asOf: number; accounts: readonly TodayAccount[] }>) {
  const whole = accounts
    .map(({ address, lastSyncAt }) =>
      todayText.readAt(address, lastSyncAt === null ? null : relativeDate(lastSyncAt, asOf)),
    )
    .join('\n');
  const read = accounts.flatMap(({ lastSyncAt }) => lastSyncAt ?? []);
  const never = accounts.length - read.length;
  const oldest = read.length === 0 ? null : relativeDate(Math.min(...read), asOf);
  return (
    <>
      <span title={fullDate(asOf)}>{todayText.asOf(relativeDate(asOf, Date.now()))}</span>
      {accounts.length > 0 && (
        <>
          {' · '}
          <span title={whole}>
            {oldest === null ? todayText.neverRead(never) : todayText.readUntil(oldest, accounts.length, never)}
          </span>
        </>
      )}
    </>
  );
}
