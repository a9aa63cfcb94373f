import type { ImapFlow, MailboxObject } from 'imapflow';
import type { RawItem, World } from '#main/connectors/connector';
import type { EmailSettings } from '#shared/domain/account';
import { placeOf } from './folders.ts';
import { ImapConnection } from './imap-connection.ts';
import { large, readLarge } from './large-message.ts';
import { itemQuery, messageDeadline, rawItem } from './read-bodies.ts';
import { openReadOnly } from './open-folder.ts';
import { isAlive, requireConnection } from './require-answer.ts';

/**
 * One message again, piece after piece; null where its folder, the folder's numbering or the message itself is no more.
 * Over a connection of its own: the one that polls has other folders open, and may be at it for long.
 */
export async function readMessage(
  { stream, item }: Readonly<{ stream: string; item: string }>,
  { settings, world }: Readonly<{ settings: EmailSettings; world: World }>,
  step: (done: number, of: number) => void,
): Promise<RawItem | null> {
  const connection = new ImapConnection(settings, world);
  const within = <Result>(work: () => Promise<Result>) => connection.within(messageDeadline, work);
  try {
    const client = await connection.client();
    const { path, uidValidity } = placeOf(stream);
    const folder = await within(() => openIfThere(client, path));
    if (folder?.uidValidity.toString() !== uidValidity) return null;
    const size = await within(() => sizeOf(client, item));
    if (size === null) return null;
    let done = 0;
    step(done, size);
    const message = { uid: Number(item), size, query: itemQuery(client) };
    const found = await readLarge(client, message, async (work) => {
      const piece = await within(work);
      done = Math.min(size, done + large);
      step(done, size);
      return piece;
    });
    return found && rawItem(found, stream, () => world.clock.now());
  } catch (error) {
    throw connection.failureOf(error);
  } finally {
    connection.close();
  }
}

/** A server says NO to a folder that is gone; a connection that went away says nothing of it. */
async function openIfThere(client: ImapFlow, path: string): Promise<MailboxObject | null> {
  try {
    return await openReadOnly(client, path);
  } catch (error) {
    if (isAlive(client) && Reflect.get(Object(error), 'mailboxMissing') === true) return null;
    throw error;
  }
}

async function sizeOf(client: ImapFlow, uid: string): Promise<number | null> {
  const found = await client.fetchOne(uid, { uid: true, size: true }, { uid: true });
  requireConnection(client);
  return found ? (found.size ?? large) : null;
}
