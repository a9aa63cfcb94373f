import { email } from '#main/connectors/email/index';

/*
 * Reads one mail of 50 MB in a process of its own and says what that took beyond the program itself:
 * `node tests/cases/large-mail.ts file|message|text|html`.
 */
const size = 50 * 1024 * 1024;
const line = `${'QUJD'.repeat(19)}\r\n`;
const file = `Content-Type: application/pdf; name=x.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  file: [`Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n${file}`, line],
  message: [
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n${file}`,
    line,
  ],
  text: ['Content-Type: text/plain\r\n\r\n', 'Some words in a line\r\n'],
  html: ['Content-Type: text/html\r\n\r\n', '<p>Some words in a paragraph</p>\r\n'],
};
const [start = '', filling = ''] = kinds[process.argv[2] ?? ''] ?? [];

const raw = Buffer.alloc(size);
raw.fill(filling);
raw.write(`From: ben@example.org\r\nMessage-ID: <large@example.org>\r\n${start}`);
const before = process.memoryUsage.rss() - size;
const began = process.cpuUsage();
const read = await email.normalize(
  { stream: 'x', item: '1', raw, receivedAt: 0, seen: true, thread: null },
  { ownAddresses: [] },
);
const { user, system } = process.cpuUsage(began);
const files = 'ignored' in read ? [] : read.attachments.map(({ name, content }) => [name, content.length]);
// Kilobytes, on every system (getrusage as Node reports it).
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1024 / 1024;
process.stdout.write(JSON.stringify({ files, megabytes, milliseconds: (user + system) / 1000 }));
