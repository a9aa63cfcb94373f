import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incoming } from '#main/connectors/connector';
import { normalizeMail } from '#main/connectors/email/normalize';
import { unpacked } from '#main/kernel/packing';
import { processorTime } from '#tests/support/processor-time';
import { compose, composed } from './composed-mail.ts';
import { damaged, damages } from './parse/damage.ts';

const receivedAt = Date.UTC(2026, 5, 1);
const read = (raw: Uint8Array | string): Promise<Incoming> =>
  normalizeMail(
    { stream: 'INBOX;1', item: '1', raw: Buffer.from(raw), receivedAt, seen: false, thread: null },
    { ownAddresses: ['Anna@example.net'] },
  );
const mail = (head: string, body = 'Hello\r\n') => `${head.trim().replaceAll('\n', '\r\n')}\r\n\r\n${body}`;
async function measured(raw: Uint8Array | string): Promise<Readonly<{ got: unknown; milliseconds: number }>> {
  const passed = processorTime();
  const got = await read(raw).catch((error: unknown) => error);
  return { got, milliseconds: passed() };
}
const isIncoming = (got: unknown): got is Incoming => typeof got === 'object' && got !== null && 'key' in got;
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('what another program composed is read as it was meant', async () => {
  await fc.assert(
    fc.asyncProperty(composed, async (what) => {
      const got = await read(await compose(what));
      expect([got.subject, squeezed(got.author.name ?? ''), got.author.address, got.occurredAt]).toEqual([
        squeezed(what.subject),
        squeezed(what.name),
        'ben@example.org',
        Date.UTC(2026, 0, 2, 3, 4, 5),
      ]);
      // Without a plain part the text is made of the HTML.
      expect(squeezed(got.text)).toBe(squeezed(what.text ?? got.text));
      expect(got.html === null ? null : squeezed(got.html)).toBe(what.html === null ? null : squeezed(what.html));
      // What the HTML shows is put beside it and so comes before the other files.
      const named = (files: readonly Readonly<{ name: string; content: Uint8Array }>[]) =>
        files
          .map((file) => `${squeezed(file.name.normalize('NFC'))} ${Buffer.from(file.content).toString('hex')}`)
          .sort();
      expect(named(got.attachments)).toEqual(named(what.files));
    }),
    { numRuns: 120 },
  );
});

test('however a mail is damaged, it is read or refused with an Error, within a second', async () => {
  await fc.assert(
    fc.asyncProperty(composed, damages, async (what, list) => {
      const { got, milliseconds } = await measured(damaged(await compose(what), list));
      expect(milliseconds).toBeLessThan(1000);
      const said = got instanceof Error ? got.message : isIncoming(got) && got.key;
      expect(said).toMatch(/^(?:This is not a mail|(?:mail|sha256):[0-9a-f]{64}$)/);
    }),
    { numRuns: 250 },
  );
}, 60_000);

test('bytes that are no mail are refused', async () => {
  for (const raw of ['', '\r\n\r\n', 'Just words.\nNothing more.\n', Buffer.from([0, 1, 2, 3]), 'X: y'])
    await expect(read(raw)).rejects.toThrow('This is not a mail');
});

const deep = (levels: number) => {
  let body = 'Content-Type: text/plain\r\n\r\nHello\r\n';
  for (let level = 0; level < levels; level++)
    body = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--\r\n`;
  return `From: ben@example.org\r\n${body}`;
};
for (const [title, raw] of [
  ['many levels of parts', deep(2000)],
  [
    'many parts',
    mail('From: b@example.org\nContent-Type: multipart/mixed; boundary=b', '--b\r\n\r\nx\r\n'.repeat(300_000)),
  ],
  [
    'many parts of many types',
    mail(
      'From: b@example.org\nContent-Type: multipart/mixed; boundary=b',
      '--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(50_000),
    ),
  ],
  ['a header without end', `From: b@example.org\r\nSubject: ${'a '.repeat(800_000)}`],
  ['a header of many fields', `From: b@example.org\r\n${'X: y\r\n'.repeat(170_000)}\r\nHello`],
  [
    'a header of lines in no charset',
    Buffer.from(`From: b@example.org\r\n${'X: \xe4\xb8\xff\xe9 abc\r\n'.repeat(50_000)}\r\nHello`, 'latin1'),
  ],
  [
    'a calendar of open events',
    mail('From: b@example.org\nContent-Type: text/calendar', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(50_000)}`),
  ],
  ['RTF of open groups', mail('From: b@example.org\nContent-Type: text/rtf', `{\\rtf1 ${'{'.repeat(1_000_000)}`)],
  ['RTF of fonts', mail('From: b@example.org\nContent-Type: text/rtf', `{\\rtf1 ${"{\\f1\\'c4}".repeat(100_000)}`)],
  [
    'an envelope of open elements',
    mail('From: b@example.org\nContent-Type: application/pkcs7-mime', '0\x80'.repeat(500_000)),
  ],
  ['words that begin a file', mail('From: b@example.org', 'begin 644 x\r\n'.repeat(70_000))],
  ['many addresses', mail(`From: b@example.org\nTo: ${'a@example.org, '.repeat(12_000)}`)],
  ['open comments', mail(`From: ${'('.repeat(100_000)}<b@example.org>`)],
  ['open quotes', mail(`From: ${'"\\'.repeat(100_000)} <b@example.org>`)],
  ['encoded words without end', mail(`Subject: ${'=?utf-8?q?'.repeat(20_000)}\nFrom: b@example.org`)],
  [
    'a forward in a forward',
    mail('From: b@example.org\nContent-Type: message/rfc822', 'Content-Type: message/rfc822\r\n\r\n'.repeat(5000)),
  ],
  [
    'a large mail without a closing boundary',
    mail(
      'From: b@example.org\nContent-Type: multipart/mixed; boundary=b',
      `--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(300_000)}`,
    ),
  ],
  ['HTML of open elements', mail('From: b@example.org\nContent-Type: text/html', '<div>'.repeat(200_000))],
  [
    'HTML of open quotes',
    mail('From: b@example.org\nContent-Type: text/html', '<blockquote type="cite">'.repeat(40_000)),
  ],
  ['HTML of tables', mail('From: b@example.org\nContent-Type: text/html', '<table><tr><td>x'.repeat(60_000))],
  [
    'HTML of links',
    mail('From: b@example.org\nContent-Type: text/html', '<a href="https://example.org/x">word</a> '.repeat(25_000)),
  ],
  ['HTML of words', mail('From: b@example.org\nContent-Type: text/html', '<p>some words here</p>'.repeat(50_000))],
  ['HTML of broken tags', mail('From: b@example.org\nContent-Type: text/html', '<a <b '.repeat(200_000))],
  ['text of attributions', mail('From: b@example.org', 'On 1 May 2024 somebody@example.org\r\n'.repeat(50_000))],
  ['text of headers', mail('From: b@example.org', 'From: x\r\n'.repeat(200_000))],
  ['text of rules', mail('From: b@example.org', `${'_'.repeat(50)}\r\n\r\n`.repeat(50_000))],
  ['text of signatures', mail('From: b@example.org', '-- \r\n> x\r\n'.repeat(100_000))],
  ['text in one line', mail('From: b@example.org', 'word 1 '.repeat(500_000))],
  ['text of white space', mail('From: b@example.org', ' \t'.repeat(500_000))],
] as const) {
  test(`${title}: read or refused within a second`, async () => {
    const { got, milliseconds } = await measured(raw);
    expect(got instanceof Error || typeof got === 'object').toBe(true);
    expect(milliseconds).toBeLessThan(1000);
  });
}

test('a large mail without a closing boundary loses neither its words nor its file', async () => {
  const file = Buffer.alloc(3_000_000, 'ABC');
  const body = `--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/pdf; name=x.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64').replaceAll(/.{76}/g, '$&\r\n')}`;
  const got = await read(mail('From: b@example.org\nContent-Type: multipart/mixed; boundary=b', body));
  expect([got.text, got.attachments.map((entry) => [entry.name, Buffer.from(entry.content).equals(file)])]).toEqual([
    'Hello',
    [['x.pdf', true]],
  ]);
});

test('a forged mail under a known Message-ID has another key; the same mail in another folder has the same', async () => {
  const first = mail('From: ben@example.org\nMessage-ID: <one@example.org>\nDate: Mon, 1 Jan 2024 10:00:00 +0000');
  const [original, copy, forged, later] = await Promise.all([
    read(first),
    read(`Received: by somewhere else\r\n${first}`),
    read(first.replace('ben@', 'eve@')),
    read(first.replace('10:00', '11:00')),
  ]);
  expect(copy.key).toBe(original.key);
  expect(new Set([original.key, forged.key, later.key]).size).toBe(3);
  expect([original.providerId, forged.providerId]).toEqual(['one@example.org', 'one@example.org']);
});

test('without a Message-ID the bytes are the identity', async () => {
  const [one, two, other] = await Promise.all([
    read(mail('From: ben@example.org')),
    read(mail('From: ben@example.org')),
    read(mail('From: ben@example.org', 'Other')),
  ]);
  expect(one.key).toBe(two.key);
  expect(one.key).not.toBe(other.key);
  expect(one.providerId).toBe(one.key);
});

test('a mail from one of our addresses is outbound, in any letter case', async () => {
  expect((await read(mail('From: ANNA@Example.NET\nTo: ben@example.org'))).direction).toBe('outbound');
  expect((await read(mail('From: ben@example.org'))).direction).toBe('inbound');
});

test('a date is believed when it is sane, and in UTC when it names no zone', async () => {
  const at = async (date: string) => (await read(mail(`From: b@example.org\nDate: ${date}`))).occurredAt;
  expect(
    await Promise.all(
      [
        'Mon, 1 Jan 2024 10:00:00 +0100',
        '1 Jan 24 10:00 EST',
        'Mon, 1 Jan 2024 10:00:00 -0330 (NST)',
        '2024-01-01T10:00:00',
        'Mon Jan  1 2024',
      ].map(at),
    ),
  ).toEqual([
    Date.UTC(2024, 0, 1, 9),
    Date.UTC(2024, 0, 1, 15),
    Date.UTC(2024, 0, 1, 13, 30),
    Date.UTC(2024, 0, 1, 10),
    receivedAt,
  ]);
  expect(
    await Promise.all(['Thu, 1 Jan 1970 00:00:00 +0000', 'Fri, 1 Jan 2038 00:00:00 +0000', 'yesterday'].map(at)),
  ).toEqual([receivedAt, receivedAt, receivedAt]);
});

test('machines are told from people', async () => {
  const kind = async (head: string) => (await read(mail(`From: b@example.org\n${head}`))).details.automatic;
  expect(
    await Promise.all(
      [
        'Subject: Hi',
        'Auto-Submitted: no',
        'Auto-Submitted: auto-replied',
        'X-Auto-Response-Suppress: All\nSubject: Automatic reply: Hi',
        'X-Auto-Response-Suppress: All\nSubject: Hi',
        'Precedence: bulk',
        'List-Id: <x.example.org>',
        'List-Unsubscribe: <mailto:x@example.org>',
        'Auto-Submitted: auto-generated',
        'Content-Type: multipart/report; boundary=x',
      ].map(kind),
    ),
  ).toEqual([null, null, 'reply', 'reply', null, 'bulk', 'bulk', 'bulk', 'bulk', 'report']);
});

test('names of files cannot lead out of a folder or deceive about their end', async () => {
  const named = async (name: string) =>
    (
      await read(
        mail(`From: b@example.org\nContent-Type: application/pdf; name="${name}"\nContent-Disposition: attachment`),
      )
    ).attachments[0]?.name;
  expect(
    await Promise.all(
      [
        '../../etc/passwd',
        'C:\\\\x\\\\y.exe',
        '=?utf-8?q?fdp=E2=80=AEexe.pdf?=',
        '.hidden',
        'a\0b.txt',
        '',
        `${'ä'.repeat(300)}.pdf`,
      ].map(named),
    ),
  ).toEqual(['__.._etc_passwd', 'C__x_y.exe', 'fdpexe.pdf', '_hidden', 'ab.txt', '', `${'ä'.repeat(125)}.pdf`]);
});

test('the header block is kept as it came', async () => {
  const raw = mail('From: ben@example.org\nSubject: kept\nX-Odd:  two  spaces');
  expect(unpacked((await read(raw)).head).toString()).toBe(
    'From: ben@example.org\r\nSubject: kept\r\nX-Odd:  two  spaces\r\n',
  );
});

test('old programs that did not name their charset are read', async () => {
  const raw = Buffer.concat([
    Buffer.from(
      'From: J\xf6rg <ben@example.org>\r\nSubject: Gr\xfc\xdfe\r\nTo: "\xd0\x97" <a@example.org>\r\n\r\n',
      'latin1',
    ),
    Buffer.from('Gr\xfc\xdfe \x96 bis bald', 'latin1'),
  ]);
  expect(await read(raw)).toMatchObject({
    author: { name: 'Jörg' },
    subject: 'Grüße',
    to: [{ name: 'З' }],
    text: 'Grüße – bis bald',
  });
});
