import type { Session, World } from '#main/connectors/connector';
import type { EmailSettings } from '#shared/domain/account';
import { findSent } from './find-sent.ts';
import { ImapConnection } from './imap-connection.ts';
import { poll } from './poll.ts';
import { sendMail } from './send.ts';
import { openSmtp } from './smtp-connection.ts';

/** A signed-in mailbox. Connections are made when a verb needs one; the one that polls is kept. */
export function openSession(settings: EmailSettings, world: World): Session {
  // Closing the session ends whatever is under way, as the caller's own signal does.
  const closing = new AbortController();
  const inner: World = { ...world, signal: AbortSignal.any([world.signal, closing.signal]) };
  const connection = new ImapConnection(settings, inner);
  return {
    check: async () => {
      await connection.client();
      (await openSmtp(settings, inner)).close();
    },
    poll: (position) => poll(position, connection, () => world.clock.now()),
    send: (item) => sendMail(item, settings, inner),
    findSent: (item) => findSent(item, settings, inner),
    close: async () => {
      closing.abort();
      connection.close();
    },
  };
}
