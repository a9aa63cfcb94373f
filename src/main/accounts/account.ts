import { z } from 'zod';
import type { AccountRow } from '#main/storage/accounts';
import type { Account } from '#shared/domain/account';

/** What this laptop is doing with an account; `caughtUpAt` is null until it was caught up since the start. */
export type AccountDoing = Readonly<{ syncing: boolean; nextSyncAt: number | null; caughtUpAt: number | null }>;

/** The noun, from its row and what this laptop is doing with it. */
export function accountOf(row: AccountRow, { caughtUpAt, ...doing }: AccountDoing): Account {
  const { id, channel, address, name, state } = row;
  const lastSyncAt = caughtUpAt ?? row.lastSyncAt;
  const failure = row.failureCode ? { code: row.failureCode, detail: row.failureDetail, at: row.failureAt ?? 0 } : null;
  return { id, channel, address, name, oauth: oauthOf(row), state, failure, lastSyncAt, ...doing };
}

const browserSettings = z.object({ oauth: z.string() });

/** The provider an account's tokens come from, whatever else its channel keeps in the settings; null for a password. */
export function oauthOf({ settings }: Pick<AccountRow, 'settings'>): string | null {
  const read = browserSettings.safeParse(settings);
  return read.success ? read.data.oauth : null;
}
