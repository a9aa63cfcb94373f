import { Modal } from '@mantine/core';
import type { Account } from '#shared/domain/account';
import { SignInDialog } from '../accounts/index.ts';
import { SignInAgain } from '../sign-in/index.ts';
import { accountsText } from '../text/accounts.ts';
import { todayText } from '../text/today.ts';

/** Signs in to an account again, by password or at its provider, without leaving the page. */
export function SignInDialogs({ account, onClose }: Readonly<{ account: Account | null; onClose: () => void }>) {
  if (account === null) return null;
  if (account.oauth === null) return <SignInDialog account={account} opened onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={accountsText.signInTitle(account.address)} size={440}>
      <SignInAgain account={account} label={todayText.accountAction['needs-sign-in']} size="compact-md" />
    </Modal>
  );
}
