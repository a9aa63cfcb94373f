import type { ImapFlow } from 'imapflow';
import type { Mark } from '#main/connectors/connector';
import { placeOf } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';
import { openFolder, openReadOnly } from './open-folder.ts';
import { isAlive, requireAnswer } from './require-answer.ts';
import { compactUids } from './uid-set.ts';

const flags = { seen: '\\Seen', answered: '\\Answered' } as const;
/** Milliseconds for a folder's marks. */
const patience = 60_000;

/** Sets flags, a STORE for all messages of a folder that get the same; answers the marks the server did not take. */
export async function setMarks<Given extends Mark>(
  marks: readonly Given[],
  connection: ImapConnection,
): Promise<readonly Given[]> {
  connection.takeTurn();
  try {
    const refused: Given[] = [];
    const groups = Map.groupBy(marks, ({ stream, mark, on }) => JSON.stringify([stream, mark, on]));
    for (const group of groups.values()) {
      const client = await connection.client();
      if (!(await connection.within(patience, () => setGroup(client, group)))) refused.push(...group);
    }
    return refused;
  } catch (error) {
    throw connection.failureOf(error);
  }
}

/** Marks of one stream that are the same; false when the server does not take them. */
async function setGroup(client: ImapFlow, group: readonly Mark[]): Promise<boolean> {
  const [first] = group;
  if (first === undefined) return true;
  const { path, uidValidity } = placeOf(first.stream);
  const open = await openFolder(client, path, { readOnly: false }).catch((error: unknown) => {
    // A folder that is gone has nothing to mark.
    if (isAlive(client)) return null;
    throw error;
  });
  if (open === null) return true;
  try {
    if (open.uidValidity.toString() !== uidValidity) return true;
    const uids = compactUids(group.map(({ item }) => Number(item)));
    const change = { uid: true, silent: true };
    const taken = first.on
      ? await client.messageFlagsAdd(uids, [flags[first.mark]], change)
      : await client.messageFlagsRemove(uids, [flags[first.mark]], change);
    if (!isAlive(client)) requireAnswer(false, client, 'STORE');
    return taken;
  } finally {
    // Closing a folder that is open for writing would remove what somebody marked as deleted (RFC 3501 §6.4.2).
    if (isAlive(client)) await openReadOnly(client, path);
  }
}
