import type { ImapFlow, MailboxObject } from 'imapflow';
import { requireAnswer } from './require-answer.ts';

/** Opens a folder without the right to change it. imapflow answers nothing where the connection went away before. */
export async function openReadOnly(client: ImapFlow, path: string): Promise<MailboxObject> {
  return openFolder(client, path, { readOnly: true });
}

export async function openFolder(
  client: ImapFlow,
  path: string,
  { readOnly }: Readonly<{ readOnly: boolean }>,
): Promise<MailboxObject> {
  introduce(client, path);
  return requireAnswer<MailboxObject>(await client.mailboxOpen(path, { readOnly }), client, 'EXAMINE');
}

/** A selected folder would answer STATUS from its own snapshot (RFC 3501 §6.3.10); opened read-only, closing it removes nothing. */
export async function unselect(client: ImapFlow): Promise<void> {
  if (client.mailbox) await client.mailboxClose();
}

/**
 * Before imapflow opens a folder that it has not listed, it asks LIST and LSUB for what it is used for. Nobody here wants to
 * know, and Dovecot, once a list was asked for, opens an inbox ten times slower. Without the property it would ask again.
 */
function introduce(client: ImapFlow, path: string): void {
  const listed: unknown = Reflect.get(client, 'folders');
  if (listed instanceof Map && !listed.has(path)) listed.set(path, { path });
}
