import { inboxPath, streamOf } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';
import { isAlive } from './require-answer.ts';

/** A connection that was lost sooner after it began to listen is a server's habit, no news. */
const lostTooSoon = 60_000;
/** Milliseconds to open the folder that is listened to. */
const patience = 60_000;
/** How often IDLE is begun again; a server that ends it at once is not asked for ever. */
const mostRounds = 1000;

/**
 * Listens with IDLE (RFC 2177) on the connection that polls, in the folder where new mail comes in: servers that allow one
 * connection only have one. The next verb that opens a folder ends it. Where there is no IDLE, the account is polled at its
 * interval only.
 */
export async function watch(
  connection: ImapConnection,
  parts: Readonly<{ heard: () => void; now: () => number }>,
): Promise<void> {
  if (!connection.open) return;
  const undisturbed = connection.takeTurn();
  const { heard } = parts;
  const began = parts.now();
  const lost = (): void => {
    if (parts.now() - began > lostTooSoon) heard();
  };
  const ears: (() => void)[] = [];
  try {
    const client = await connection.client();
    if (!client.capabilities.has('IDLE')) return;
    const folder = await connection.within(patience, () => connection.inbox.open(client, inboxPath, parts.now()));
    // Something came, or was marked, between the poll and now, and will not be told again.
    const stream = streamOf(inboxPath, folder.uidValidity.toString());
    if (connection.know(stream, { uidNext: folder.uidNext || 0, modseq: folder.highestModseq ?? 0n })) heard();
    if (!undisturbed()) return;
    for (const event of ['exists', 'expunge', 'flags'] as const) {
      client.on(event, heard);
      ears.push(() => client.off(event, heard));
    }
    client.once('close', lost);
    ears.push(() => client.off('close', lost));
    // A question that opens no folder ends IDLE too; after its answer it goes on. False: the server does not take it.
    for (let round = 0; round < mostRounds && undisturbed() && isAlive(client) && !client.idling; round++) {
      if ((await client.idle()) === false) return;
      await connection.answered();
    }
  } catch {
    // Listening is a favour; the next poll finds out what is wrong with the connection.
  } finally {
    for (const deafen of ears) deafen();
  }
}
