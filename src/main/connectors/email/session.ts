import type { Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import type { EmailSettings } from '#shared/domain/account';
import type { ServerRole } from '#shared/domain/refusal';
import { findSent } from './find-sent.ts';
import { ImapConnection } from './imap-connection.ts';
import { poll } from './poll.ts';
import { readMessage } from './read-message.ts';
import { readableFolders } from './readable-folders.ts';
import { sendMail } from './send.ts';
import { setMarks } from './set-marks.ts';
import { openSmtp } from './smtp-connection.ts';
import { watch } from './watch.ts';

/** A signed-in mailbox. Connections are made when a verb needs one; the one that polls is kept. */
export function openSession(settings: EmailSettings, world: World): Session {
  // Closing the session ends whatever is under way, as the caller's own signal does.
  const closing = new AbortController();
  const inner: World = { ...world, signal: AbortSignal.any([world.signal, closing.signal]) };
  const connection = new ImapConnection(settings, inner);
  const now = (): number => world.clock.now();
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await at('imap', () => connection.client());
      step(1, 2);
      (await at('smtp', () => openSmtp(settings, inner))).close();
    },
    poll: (position) => poll(position, { connection, now, folders: settings.folders }),
    mark: (marks) => setMarks(marks, connection),
    // A mail stays as it was sent.
    moderate: () => Promise.reject(new ProviderFailure('refused', 'server-refused')),
    read: (place, step) => readMessage(place, { settings, world: inner }, step),
    watch: () => watch(connection, { heard: world.heard, now }),
    folders: () => readableFolders(connection, settings.folders),
    send: (item) => sendMail(item, settings, inner),
    findSent: (item) => findSent(item, settings, inner),
    close: async () => {
      closing.abort();
      connection.close();
    },
  };
}

/** Tells a failure apart by the server it came from. */
async function at<Value>(server: ServerRole, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    throw new ProviderFailure(failure.kind, failure.code, { ...failure, server, cause: failure });
  }
}
