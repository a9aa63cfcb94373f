import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outgoing, Receipt, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import type { EmailSettings } from '#shared/domain/account';
import { composeMail } from './compose.ts';
import { failureOf } from './failure-of.ts';
import { fileInSent } from './file-in-sent.ts';
import { openSmtp, settled } from './smtp-connection.ts';

const pieceBytes = 64 * 1024;

/**
 * Sends one mail and files it in Sent. A failure says by `mayHaveLeft` whether the server may have taken the mail;
 * once it has, nothing that goes wrong afterwards is a failure.
 */
export async function sendMail(item: Outgoing, settings: EmailSettings, world: World): Promise<Receipt> {
  const raw = await composed(item, 'hidden');
  const copy = item.bcc.length === 0 ? raw : await composed(item, 'named');
  const connection = await openSmtp(settings, world);
  const abort = () => connection.close();
  world.signal.addEventListener('abort', abort, { once: true });
  let left: readonly string[];
  let maximumBytes: number | null = null;
  try {
    maximumBytes = largestTaken(connection);
    left = await handOver(item, raw, { connection, settings, world });
  } finally {
    world.signal.removeEventListener('abort', abort);
    // QUIT may go unanswered; the socket is closed either way.
    connection.close();
  }
  const at = world.clock.now();
  const filed = await fileInSent(copy, item.providerId, { settings, world });
  const notes = [
    ...(left.length > 0 ? [`Not accepted for ${left.join(', ')}`] : []),
    ...(filed === null ? [] : [filed]),
  ];
  return { providerId: item.providerId, at, note: notes.length > 0 ? notes.join('. ') : null, maximumBytes };
}

/** The SIZE of RFC 1870 the server announced. nodemailer keeps it to itself. */
function largestTaken(connection: SMTPConnection): number | null {
  const size: unknown = Reflect.get(connection, '_maxAllowedSize');
  return typeof size === 'number' && size > 0 ? size : null;
}

async function composed(item: Outgoing, bcc: 'hidden' | 'named'): Promise<Buffer> {
  try {
    return await composeMail(item, bcc);
  } catch (cause) {
    // The one thing that can be missing is an attachment's file.
    throw new ProviderFailure('refused', 'file-unreadable', {
      detail: cause instanceof Error ? cause.message : null,
      cause,
    });
  }
}

/** Gives the mail to the server; answers with the recipients it would not take. */
async function handOver(
  item: Outgoing,
  raw: Buffer,
  over: Readonly<{ connection: SMTPConnection; settings: EmailSettings; world: World }>,
): Promise<readonly string[]> {
  const { connection, settings, world } = over;
  // In pieces, so that the end is only reached when nearly all of it is on the wire.
  const message = Readable.from(pieces(raw), { objectMode: false });
  let handedOver = false;
  message.once('end', () => (handedOver = true));
  let rejected: readonly string[] = [];
  const envelope = {
    from: item.from.address,
    to: [...new Set([...item.to, ...item.cc, ...item.bcc].map((party) => party.address))],
    size: raw.length,
  };
  try {
    await settled((done) => {
      connection.send(envelope, message, (error, info) => {
        rejected = info?.rejected ?? [];
        done(error);
      });
    }, connection);
    return rejected;
  } catch (error) {
    const failure = failureOf(error, settings.smtp, world.clock.now());
    const answered = Reflect.get(Object(error), 'responseCode') !== undefined;
    if (!answered && Reflect.get(Object(error), 'code') === 'EMESSAGE') {
      // nodemailer compares the size with the server's SIZE itself, before it begins.
      throw new ProviderFailure('refused', 'too-large', { detail: failure.detail, cause: error });
    }
    throw new ProviderFailure(failure.kind, failure.code, {
      detail: failure.detail,
      until: failure.until,
      cause: error,
      // With an answer it is the server that said no; without one, and with all bytes given, nobody knows.
      mayHaveLeft: handedOver && !answered,
    });
  } finally {
    message.destroy();
  }
}

function* pieces(raw: Buffer): Generator<Buffer> {
  for (let at = 0; at < raw.length; at += pieceBytes) yield raw.subarray(at, at + pieceBytes);
}
