import type { AccountFolder } from '#shared/domain/account';
import { foldersText } from '../text/accounts.ts';

const order: readonly AccountFolder['role'][] = ['inbox', 'sent', 'archive', 'all', 'other', 'junk', 'trash', 'drafts'];

/** What most owners look for first; folders of the same kind by their names. */
export function inReadingOrder(folders: readonly AccountFolder[]): readonly AccountFolder[] {
  return folders.toSorted(
    (left, right) => order.indexOf(left.role) - order.indexOf(right.role) || left.path.localeCompare(right.path),
  );
}

/** The Inbox under its usual name; every other folder as its owner named it. */
export function folderName({ role, path }: AccountFolder): string {
  return role === 'inbox' ? foldersText.roles.inbox : path;
}

/** What a folder is for where its name does not say so, and how much is in it. */
export function folderNote(folder: AccountFolder): string {
  const { role, messages, fixed } = folder;
  const purpose = foldersText.roles[role];
  return [
    purpose !== null && purpose.toLowerCase() !== folderName(folder).toLowerCase() ? purpose : null,
    messages === null ? null : foldersText.messages(messages),
    fixed ? foldersText.always : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
