import type { Account } from '#shared/domain/account';
import type { Ledger } from '#shared/domain/ledger';
import { ledgerText } from '../text/accounts.ts';

/** What a ledger says in one sentence, and whether that is good news. */
export function ledgerVerdict(row: Ledger): Readonly<{ sentence: string; tone: 'well' | 'behind' | 'wrong' }> {
  const { served, stored, ignored, quarantined, missing } = row;
  if (served !== stored + ignored + quarantined + missing) return { sentence: ledgerText.unbalanced, tone: 'wrong' };
  return missing === 0
    ? { sentence: ledgerText.complete, tone: 'well' }
    : { sentence: ledgerText.behind(missing), tone: 'behind' };
}

/** Whose ledger or item it is. */
export function originName(accountId: string | null, accounts: readonly Account[]): string {
  if (accountId === null) return ledgerText.imported;
  return accounts.find(({ id }) => id === accountId)?.address ?? ledgerText.removed;
}
