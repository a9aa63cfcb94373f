import type { Account } from '#shared/domain/account';
import { AccountSignInDialog } from './account-sign-in-dialog.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { FoldersDialog } from './folders-dialog.tsx';
import { KeepingDialog } from './keeping-dialog.tsx';
import { PaceDialog } from './pace-dialog.tsx';

export type AskedOfAccount = keyof typeof dialogs;

const dialogs = {
  'sign-in': AccountSignInDialog,
  pace: PaceDialog,
  folders: FoldersDialog,
  keeping: KeepingDialog,
  disconnect: DisconnectDialog,
};
// of an object literal the keys are all there are
const names = Object.keys(dialogs) as AskedOfAccount[];

type Properties = Readonly<{ account: Account; asking: AskedOfAccount | null; onClose: () => void }>;

/** What an account's menu asks, each in a dialog of its own. */
export function AccountDialogs({ account, asking, onClose }: Properties) {
  return names.map((name) => {
    const Dialog = dialogs[name];
    return <Dialog key={name} account={account} opened={asking === name} onClose={onClose} />;
  });
}
