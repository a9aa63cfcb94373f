import type { ImapFlow } from 'imapflow';
import type { World } from '#main/connectors/connector';
import type { EmailSettings } from '#shared/domain/account';
import { listFolders } from './folders.ts';
import { ImapConnection } from './imap-connection.ts';
import { openReadOnly, unselect } from './open-folder.ts';
import { requireAnswer } from './require-answer.ts';

type Access = Readonly<{ settings: EmailSettings; world: World }>;

/** Milliseconds for looking and filing; a large mail on a slow line needs its time. */
const filingTimeout = 5 * 60_000;

/** Providers that put what goes through their SMTP into Sent themselves. */
const filesItself = /(^|\.)(gmail|googlemail)\.com$/i;

const notFiled = 'Sent, but not filed in the Sent folder';

/** Puts a sent mail into Sent unless it is there already. Null when that went well, else what to tell. */
export async function fileInSent(raw: Buffer, messageId: string, access: Access): Promise<string | null> {
  if (filesItself.test(access.settings.imap.host)) return null;
  try {
    return await onOwnConnection(access, async (client) => {
      const sent = await sentFolder(client);
      if (sent === null) await client.mailboxCreate('Sent');
      else if (await holds(client, sent, messageId)) return null;
      // imapflow leaves out flags that the open folder does not take, and read-only it takes none.
      await unselect(client);
      const appended = await client.append(sent ?? 'Sent', raw, ['\\Seen']);
      return appended ? null : notFiled;
    });
  } catch (error) {
    access.world.log.warn({ error: String(error) }, 'A sent mail could not be filed in Sent');
    return notFiled;
  }
}

/** Whether Sent has a mail with this Message-ID (Inbox is asked where there is no Sent). */
export async function isInSent(messageId: string, access: Access): Promise<boolean> {
  return onOwnConnection(access, async (client) => holds(client, (await sentFolder(client)) ?? 'INBOX', messageId));
}

async function sentFolder(client: ImapFlow): Promise<string | null> {
  return (await listFolders(client)).find((folder) => folder.role === 'sent')?.path ?? null;
}

async function holds(client: ImapFlow, path: string, messageId: string): Promise<boolean> {
  await openReadOnly(client, path);
  const found = requireAnswer(
    await client.search({ header: { 'message-id': messageId } }, { uid: true }),
    client,
    'SEARCH',
  );
  return found.length > 0;
}

/** Not the connection that polls: there a download may be waiting for the very caller that sends. */
async function onOwnConnection<Result>(access: Access, work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
  const connection = new ImapConnection(access.settings, access.world);
  try {
    const client = await connection.client();
    return await connection.within(filingTimeout, () => work(client));
  } catch (error) {
    throw connection.failureOf(error);
  } finally {
    connection.close();
  }
}
