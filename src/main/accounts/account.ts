import type { AccountRow } from '#main/storage/accounts';
import type { Account } from '#shared/domain/account';

/** The noun, from its row and what this laptop is doing with it. */
export function accountOf(row: AccountRow, doing: Readonly<{ syncing: boolean; nextSyncAt: number | null }>): Account {
  const { id, channel, address, name, state, lastSyncAt } = row;
  const failure = row.failureCode ? { code: row.failureCode, detail: row.failureDetail, at: row.failureAt ?? 0 } : null;
  return { id, channel, address, name, state, failure, lastSyncAt, ...doing };
}
