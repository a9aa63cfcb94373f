import { Select } from '@mantine/core';
import type { Account } from '#shared/domain/account';
import { inboxText } from '../text/inbox.ts';

type Props = Readonly<{
  accounts: readonly Account[];
  accountId: string | null;
  onAccount: (id: string | null) => void;
}>;

/** Whose conversations are listed, when there is more than one account. */
export function AccountFilter({ accounts, accountId, onAccount }: Props) {
  if (accounts.length < 2) return null;
  return (
    <Select
      w="100%"
      size="xs"
      aria-label={inboxText.account}
      data={[
        { value: '', label: inboxText.allAccounts },
        ...accounts.map(({ id, name, address }) => ({ value: id, label: name ?? address })),
      ]}
      value={accountId ?? ''}
      allowDeselect={false}
      onChange={(value) => onAccount(value || null)}
    />
  );
}
