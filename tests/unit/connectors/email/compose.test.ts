import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outgoing } from '#main/connectors/connector';
import { composeMail } from '#main/connectors/email/compose';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-compose-'));
  writeFileSync(join(folder, 'loaf.png'), 'a picture');
  writeFileSync(join(folder, 'list.csv'), 'rye;3');
});
afterAll(() => rmSync(folder, { recursive: true }));

const plain: Outgoing = {
  providerId: 'one@bakery.example',
  from: { name: 'Anna’s bakery', address: 'anna@bakery.example' },
  visibility: 'private',
  thread: null,
  to: [{ name: 'Ben Öz, "Bee"', address: 'ben@bücher.example' }],
  cc: [],
  bcc: [],
  subject: 'Größe & 注文 📦',
  text: 'One.\nTwo.',
  html: null,
  inReplyTo: null,
  references: [],
  outlookThread: null,
  answers: null,
  heardAt: null,
  writtenAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  attachments: [],
};
const built = async (item: Partial<Outgoing>, bcc: 'hidden' | 'named' = 'hidden') =>
  (await composeMail({ ...plain, ...item }, bcc)).toString('latin1');
const types = (raw: string) => [...raw.matchAll(/^Content-Type: ([\w/-]+)/gm)].map(([, type]) => type);

describe('a mail as bytes', () => {
  it('is plain text alone while nothing is formatted, in ASCII, with CRLF and short lines', async () => {
    const raw = await built({ text: `${'a long sentence with é '.repeat(200)}\n.\nFrom here` });
    expect(types(raw)).toEqual(['text/plain']);
    expect(raw).not.toMatch(/[^\r]\n|[\x80-\xff]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('is plain text and its HTML, with pictures beside the HTML and files around all', async () => {
    const raw = await built({
      html: '<div><b>One</b> <img src="cid:p@x"></div>',
      attachments: [
        { name: 'loaf.png', mediaType: 'image/png', file: join(folder, 'loaf.png'), contentId: 'p@x' },
        { name: 'Preisliste für März.csv', mediaType: 'text/csv', file: join(folder, 'list.csv'), contentId: null },
      ],
    });
    expect(types(raw)).toEqual([
      ...['multipart/mixed', 'multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/png'],
      'text/csv',
    ]);
    const read = await PostalMime.parse(raw);
    expect(read.text?.trimEnd()).toBe('One.\nTwo.');
    expect(read.html).toContain('<b>One</b>');
    expect(read.attachments.map(({ filename, disposition, contentId }) => [filename, disposition, contentId])).toEqual([
      ['loaf.png', 'inline', '<p@x>'],
      ['Preisliste für März.csv', 'attachment', undefined],
    ]);
  });

  it('writes names by RFC 2047, keeps commas within them, and domains in ASCII', async () => {
    const raw = await built({});
    expect(raw).toMatch(/^To: .*<ben@xn--bcher-kva\.example>\r$/m);
    const read = await PostalMime.parse(raw);
    expect(read.to).toEqual([{ name: 'Ben Öz, "Bee"', address: 'ben@xn--bcher-kva.example' }]);
    expect(read.subject).toBe(plain.subject);
  });

  it('names Bcc only in the copy that is filed, which is the same mail otherwise', async () => {
    const bcc = [{ name: 'Tom Ärger', address: 'tom@example.net' }];
    const item = { to: [], bcc, html: '<div><i>One</i></div>' };
    const [sent, filed] = [await built(item), await built(item, 'named')];
    expect(sent).not.toContain('tom@example.net');
    expect(sent).toMatch(/^To: "undisclosed-recipients":;\r$/m);
    expect(filed).toMatch(/^Bcc: .*<tom@example\.net>\r$/m);
    expect(filed.replace(/^Bcc: .*\r\n/m, '')).toBe(sent);
  });

  it('stays in the recipient’s thread: parent, ancestors, and Outlook’s own names', async () => {
    const raw = await built({
      inReplyTo: 'b@x',
      references: ['a@x', 'b@x'],
      outlookThread: { index: 'AdabcdefAAAA', topic: 'Order 12' },
    });
    expect(raw).toMatch(/^In-Reply-To: <b@x>\r$/m);
    expect(raw).toMatch(/^References: <a@x> <b@x>\r$/m);
    expect(raw).toMatch(/^Thread-Index: AdabcdefAAAA\r$/m);
    expect(raw).toMatch(/^Thread-Topic: Order 12\r$/m);
    expect(raw).not.toMatch(/^(?:Auto-Submitted|Precedence|X-Mailer):/im);
  });

  it('gives any words back as they were, and lets none of them become a header', async () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, fc.string({ unit: 'grapheme', maxLength: 80 }), async (lines, subject) => {
        const text = lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')).join('\n');
        const raw = await composeMail({ ...plain, text, subject: `${subject}\r\nBcc: evil@example.net` }, 'hidden');
        const read = await PostalMime.parse(raw);
        expect(read.text?.replaceAll('\r\n', '\n').trimEnd() ?? '').toBe(text.trimEnd());
        expect(read.headers.filter(({ key }) => key === 'bcc')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Names, subjects, types and ids of a stranger's mail travel along in an answer or when it is sent on. */
const hostile = fc
  .array(
    fc.constantFrom(
      'x',
      ' ',
      '\r\n',
      '\n',
      '\r',
      'Bcc: evil@example.org',
      '\r\n\r\n',
      '"',
      '<',
      '>',
      ';',
      '\t',
      'é',
      '\u2028',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

it('whatever stands in names and subjects, no line of the header is somebody else’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ name: hostile, subject: hostile, file: hostile, id: hostile }), async (given) => {
      const party = { name: given.name, address: `"${given.name.replaceAll(/["<>]/g, '')}"@example.org` };
      const raw = await composeMail(
        {
          ...plain,
          to: [party],
          cc: [{ ...party, address: 'ben@example.org' }],
          subject: given.subject,
          html: '<p>Two.</p>',
          attachments: [
            {
              name: given.file,
              mediaType: `text/csv${given.id}`,
              file: join(folder, 'list.csv'),
              contentId: given.id,
            },
          ],
        },
        'hidden',
      );
      const lines = raw.toString('latin1').split('\r\n');
      expect(lines.filter((line) => /^bcc\b/i.test(line) || /[\r\n]/.test(line))).toEqual([]);
      const parsed = await PostalMime.parse(raw);
      expect(parsed.bcc ?? []).toEqual([]);
      expect(parsed.text?.trim()).toBe('One.\nTwo.');
    }),
    { numRuns: 60 },
  );
});
