import type { ImapFlow } from 'imapflow';

/** A folder that is read. Inbox first: what a customer wrote matters before what was answered. */
export type MailFolder = Readonly<{ path: string; role: 'inbox' | 'sent' }>;

/**
 * Inbox and Sent. Sent is the folder the server marks as such (RFC 6154), else one with a well-known name: imapflow
 * knows that name in some fifty languages. There may be none before the first mail is sent.
 */
export async function findFolders(client: ImapFlow): Promise<readonly MailFolder[]> {
  const listed = await client.list();
  // Every account has an INBOX (RFC 3501 §5.1); a list without one is a failed LIST, not an empty account.
  if (!listed.some((folder) => folder.path.toUpperCase() === 'INBOX')) throw new Error('LIST names no INBOX');
  const sent = listed.filter(
    (folder) => folder.specialUse === '\\Sent' && !folder.flags.has('\\Noselect') && !folder.flags.has('\\NonExistent'),
  );
  // The server's own mark outranks a name that only looks like one.
  const best = sent.find((folder) => folder.specialUseSource === 'extension') ?? sent[0];
  return [{ path: 'INBOX', role: 'inbox' }, ...(best ? [{ path: best.path, role: 'sent' } as const] : [])];
}

/** The name of a folder's stream: its UIDs mean the same messages for as long as UIDVALIDITY stays (RFC 3501 §2.3.1.1). */
export function streamOf(path: string, uidValidity: string): string {
  return `${path};${uidValidity}`;
}
