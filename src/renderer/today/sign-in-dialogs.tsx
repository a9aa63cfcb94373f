import { Modal } from '@mantine/core';
import type { Account } from '#shared/domain/account';
import { AccountSignInDialog } from '../accounts/index.ts';
import { SignInAgain, useSignInPlace } from '../sign-in/index.ts';
import { accountsText } from '../text/accounts.ts';
import { todayText } from '../text/today.ts';

type Properties = Readonly<{ account: Account | null; onClose: () => void }>;

/** Signs in to an account again, by a secret or at its provider, without leaving the page. */
export function SignInDialogs({ account, onClose }: Properties) {
  return account && <Dialog account={account} onClose={onClose} />;
}

function Dialog({ account, onClose }: Readonly<{ account: Account; onClose: () => void }>) {
  const place = useSignInPlace(account);
  if (place === null) return <AccountSignInDialog account={account} opened onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={accountsText.signInTitle(account.address)} size={440}>
      <SignInAgain account={account} label={todayText.accountAction['needs-sign-in']} size="compact-md" />
    </Modal>
  );
}
