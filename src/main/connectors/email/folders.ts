import type { ListResponse } from 'imapflow';
import type { AccountFolder } from '#shared/domain/account';

/** A folder that is read. */
export type MailFolder = Readonly<{ path: string; role: AccountFolder['role'] }>;

/** What is asked of a server's list. */
type Folder = Pick<ListResponse, 'path' | 'flags' | 'specialUse' | 'specialUseSource'>;
type Lister = Readonly<{ list: () => Promise<readonly Folder[]> }>;

/** The name of the folder new mail comes into; every account has it, in whatever case a server lists it (RFC 3501 §5.1). */
export const inboxPath = 'INBOX';

const roles = new Map<string, AccountFolder['role']>(
  Object.entries({
    '\\Inbox': 'inbox',
    '\\Sent': 'sent',
    '\\Archive': 'archive',
    '\\All': 'all',
    '\\Junk': 'junk',
    '\\Trash': 'trash',
    '\\Drafts': 'drafts',
  } as const),
);

/** Where an account keeps its mail, each with what the server marks it as (RFC 6154) or its name says in some fifty languages. */
export async function listFolders(client: Lister): Promise<readonly MailFolder[]> {
  const listed = await client.list();
  // A list without the inbox is a failed LIST, not an empty account.
  if (!listed.some((folder) => folder.path.toUpperCase() === inboxPath)) throw new Error('LIST names no INBOX');
  const folders = listed.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
  // The server's own mark outranks a name that only looks like one; of two alike the first has the role.
  const holders = new Map<AccountFolder['role'], Folder>();
  const marked = (folder: Folder): number => (folder.specialUseSource === 'extension' ? 0 : 1);
  for (const folder of folders.toSorted((left, right) => marked(left) - marked(right))) {
    const role = roleOf(folder);
    if (!holders.has(role)) holders.set(role, folder);
  }
  return folders.map((folder) => {
    const role = roleOf(folder);
    return { path: folder.path, role: holders.get(role) === folder ? role : 'other' };
  });
}

/**
 * The folders that are read: Inbox and Sent always, and of the others those chosen. Where nothing was chosen it is the
 * archive, since a customer's record with what was put away missing is no record. A folder of all mail (Gmail) has every
 * other but Junk and Trash in it, so that each mail is met once.
 */
export function foldersToRead(
  folders: readonly MailFolder[],
  chosen: readonly string[] | undefined,
): readonly MailFolder[] {
  const wanted = folders.filter(
    ({ path, role }) => isAlwaysRead(role) || (chosen ? chosen.includes(path) : role === 'archive' || role === 'all'),
  );
  const apart = wanted.some(({ role }) => role === 'all')
    ? wanted.filter(({ role }) => role === 'all' || role === 'junk' || role === 'trash')
    : wanted;
  const order: readonly AccountFolder['role'][] = ['inbox', 'all', 'sent'];
  const place = ({ role }: MailFolder): number => (order.includes(role) ? order.indexOf(role) : order.length);
  // What a customer wrote matters before what was answered.
  return apart.toSorted((left, right) => place(left) - place(right));
}

export function isAlwaysRead(role: AccountFolder['role']): boolean {
  return role === 'inbox' || role === 'sent';
}

/** The name of a folder's stream: its UIDs mean the same messages for as long as UIDVALIDITY stays (RFC 3501 §2.3.1.1). */
export function streamOf(path: string, uidValidity: string): string {
  return `${path};${uidValidity}`;
}

/** The folder of a stream; its UIDVALIDITY stands behind the last semicolon. */
export function placeOf(stream: string): Readonly<{ path: string; uidValidity: string }> {
  const end = stream.lastIndexOf(';');
  return { path: stream.slice(0, end), uidValidity: stream.slice(end + 1) };
}

function roleOf(folder: Folder): AccountFolder['role'] {
  if (folder.path.toUpperCase() === inboxPath) return 'inbox';
  return roles.get(folder.specialUse ?? '') ?? 'other';
}
