import { z } from 'zod';
import type { AccountRow } from '#main/storage/accounts';
import type { Account } from '#shared/domain/account';

/** The noun, from its row and what this laptop is doing with it. */
export function accountOf(row: AccountRow, doing: Readonly<{ syncing: boolean; nextSyncAt: number | null }>): Account {
  const { id, channel, address, name, state, lastSyncAt } = row;
  const failure = row.failureCode ? { code: row.failureCode, detail: row.failureDetail, at: row.failureAt ?? 0 } : null;
  return { id, channel, address, name, oauth: oauthOf(row), state, failure, lastSyncAt, ...doing };
}

const browserSettings = z.object({ oauth: z.string() });

/** The provider an account's tokens come from, whatever else its channel keeps in the settings; null for a password. */
export function oauthOf({ settings }: Pick<AccountRow, 'settings'>): string | null {
  const read = browserSettings.safeParse(settings);
  return read.success ? read.data.oauth : null;
}
