import { z } from 'zod';
import { channels } from '#main/connectors/channels';
import type { AccountRow } from '#main/storage/accounts';
import { accountChoices, accountPace, type Account, type AccountSpending } from '#shared/domain/account';

/** What this laptop is doing with an account; `caughtUpAt` is null until it was caught up since the start. */
export type AccountDoing = Readonly<{ syncing: boolean; nextSyncAt: number | null; caughtUpAt: number | null }>;

/** The noun, from its row, what this laptop is doing with it, and what was spent on it this month. */
export function accountOf(
  row: AccountRow,
  { caughtUpAt, spent, ...doing }: AccountDoing & Readonly<{ spent: number }>,
): Account {
  const { id, channel, address, name, state, gapSince } = row;
  const lastSyncAt = caughtUpAt ?? row.lastSyncAt;
  const failure = row.failureCode ? { code: row.failureCode, detail: row.failureDetail, at: row.failureAt ?? 0 } : null;
  const { interval } = accountPace.parse(row.settings);
  const known = { id, channel, address, name, oauth: oauthOf(row), state, failure, lastSyncAt, gapSince, interval };
  return { ...known, ...doing, spending: spendingOf(row, spent) };
}

function spendingOf({ channel, settings }: AccountRow, spent: number): AccountSpending | null {
  const prices = channels.find((one) => one.channel === channel)?.prices;
  if (!prices) return null;
  const { budget = prices.usualBudget } = accountChoices.parse(settings);
  return { currency: prices.currency, spent, budget };
}

const browserSettings = z.object({ oauth: z.string() });

/** The provider an account's tokens come from, whatever else its channel keeps in the settings; null for a password. */
export function oauthOf({ settings }: Pick<AccountRow, 'settings'>): string | null {
  const read = browserSettings.safeParse(settings);
  return read.success ? read.data.oauth : null;
}
