import type { Account } from '#shared/domain/account';
import { channelName } from '../text/channel-names.ts';
import { originName } from './ledger-words.ts';
import { useAccountNames } from './use-account-names.ts';

/** Whose ledger it is, as the account's card says it. */
export function LedgerOrigin({
  accountId,
  accounts,
}: Readonly<{ accountId: string | null; accounts: readonly Account[] }>) {
  const account = accounts.find(({ id }) => id === accountId);
  return account ? <AccountOrigin account={account} /> : originName(accountId, accounts);
}

function AccountOrigin({ account }: Readonly<{ account: Account }>) {
  const { title } = useAccountNames(account);
  return title === account.address ? title : `${channelName(account.channel)} · ${title}`;
}
