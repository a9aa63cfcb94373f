import { email } from '#main/connectors/email/index';
import type { Incoming } from '#main/connectors/connector';

export const receivedAt = Date.UTC(2026, 5, 1);

/** A mail as the connector reads it, its lines given with `\n`. */
export async function readMail(raw: string | Uint8Array): Promise<Incoming> {
  const bytes = typeof raw === 'string' ? Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n')) : raw;
  const read = await email.normalize(
    { stream: 'INBOX;1', item: '1', raw: bytes, receivedAt, seen: false, thread: null },
    { ownAddresses: [] },
  );
  if ('ignored' in read) throw new Error(read.ignored);
  return read;
}

export function filesOf(mail: Incoming): readonly (readonly [string, string, boolean])[] {
  return mail.attachments.map((file) => [file.name, file.mediaType, file.inline]);
}
