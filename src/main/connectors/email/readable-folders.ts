import type { AccountFolder } from '#shared/domain/account';
import { foldersToRead, isAlwaysRead, listFolders } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';

/** Milliseconds for counting what lies in every folder. */
const patience = 60_000;

/** Every folder an owner may choose; drafts are nobody's message yet. */
export async function readableFolders(
  connection: ImapConnection,
  chosen: readonly string[] | undefined,
): Promise<readonly AccountFolder[]> {
  try {
    const client = await connection.client();
    const ask = async (): Promise<readonly AccountFolder[]> => {
      const folders = await listFolders(client);
      const read = new Set(foldersToRead(folders, chosen).map(({ path }) => path));
      const answers: AccountFolder[] = [];
      for (const { path, role } of folders.filter(({ role }) => role !== 'drafts')) {
        const status = await client.status(path, { messages: true });
        const messages = status ? (status.messages ?? null) : null;
        answers.push({ path, role, messages, chosen: read.has(path), fixed: isAlwaysRead(role) });
      }
      return answers;
    };
    return await connection.within(patience, () => connection.aside(ask));
  } catch (error) {
    throw connection.failureOf(error);
  }
}
