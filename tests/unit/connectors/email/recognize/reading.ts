import type { Incoming } from '#main/connectors/connector';
import { normalizeMail } from '#main/connectors/email/normalize';

export const receivedAt = Date.UTC(2026, 5, 1);
export const own = 'anna@bakery.example';

/** Reads a mail to the bakery, written with `\n` line ends: header, empty line, body. */
export function read(raw: string): Promise<Incoming> {
  return normalizeMail(
    {
      stream: 'INBOX;1',
      item: '1',
      raw: Buffer.from(raw.trimStart().replaceAll('\n', '\r\n')),
      receivedAt,
      seen: false,
      thread: null,
    },
    { ownAddresses: [own] },
  );
}

/** A plain mail to the bakery as a program sends it. */
export function plainMail(head: string, body: string): string {
  return `Received: from web.example by mx.bakery.example; Mon, 1 Jun 2026 08:00:00 +0000
To: ${own}
Message-ID: <1@web.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
${head.trim()}

${body.trim()}
`;
}

export function htmlMail(head: string, body: string): string {
  return plainMail(head, body).replace('text/plain', 'text/html');
}
