import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decompressRtf } from '#main/connectors/email/parse/compressed-rtf';
import { readRtf } from '#main/connectors/email/parse/rtf';
import { readWinmail } from '#main/connectors/email/parse/winmail';
import { readMail } from './read-mail.ts';

/** Numbers as [MS-OXTNEF] writes them. */
const short = (value: number) => Buffer.from([value & 0xff, value >> 8]);
const long = (value: number) => Buffer.concat([short(value & 0xffff), short(value >>> 16)]);
const padded = (bytes: Buffer) =>
  Buffer.concat([long(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const attribute = (level: number, id: number, data: Buffer) =>
  Buffer.concat([Buffer.from([level]), long(id), long(data.length), data, short(0)]);
const unicode = (id: number, text: string) =>
  Buffer.concat([short(0x1f), short(id), long(1), padded(Buffer.from(`${text}\0`, 'utf16le'))]);
const binary = (id: number, bytes: Buffer) => Buffer.concat([short(0x102), short(id), long(1), padded(bytes)]);
const number = (id: number) => Buffer.concat([short(0x03), short(id), long(7)]);
const named = Buffer.concat([
  short(0x03),
  short(0x8001),
  Buffer.alloc(16),
  long(1),
  padded(Buffer.from('ab', 'utf16le')),
  long(7),
]);
const properties = (...list: readonly Buffer[]) => Buffer.concat([long(list.length), ...list]);

const rtf = Buffer.from(
  String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 Gr\'fc\u223\'dfe{\*\htmltag72 </p>}}`,
);
const stored = Buffer.concat([long(rtf.length + 12), long(rtf.length), long(0x414c454d), long(0), rtf]);
const winmail = Buffer.concat([
  long(0x223e9f78),
  short(1),
  attribute(1, 0x00069007, Buffer.concat([long(1252), long(0)])),
  attribute(1, 0x00069003, properties(number(0x17), named, unicode(0x1000, 'Grüße'), binary(0x1009, stored))),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('SHORT~1.PDF\0')),
  attribute(2, 0x0006800f, Buffer.from('content')),
  attribute(2, 0x00069005, properties(unicode(0x3707, 'Rechnung für Ben.pdf'), unicode(0x370e, 'application/pdf'))),
]);

test('words and files of a winmail.dat are those of the mail', async () => {
  const mail = await readMail(
    `From: ben@example.org\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${winmail.toString('base64')}`,
  );
  expect([
    mail.text,
    mail.html,
    mail.attachments.map(({ name, mediaType, content }) => [name, mediaType, Buffer.from(content).toString()]),
  ]).toEqual(['Grüße', '<p>Grüße</p>', [['Rechnung für Ben.pdf', 'application/pdf', 'content']]]);
});

test('a winmail.dat that holds nothing we know stays a file', async () => {
  const mail = await readMail(
    `From: ben@example.org\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${winmail.subarray(0, 6).toString('base64')}`,
  );
  expect(mail.attachments.map(({ name }) => name)).toEqual(['winmail.dat']);
});

test('compressed RTF is read as its specification shows', () => {
  // [MS-OXRTFCP] §3.1.1 and §3.2.1.
  const words = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
  const repeated = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';
  expect([words, repeated].map((hex) => decompressRtf(Buffer.from(hex, 'hex')).toString())).toEqual([
    '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
  ]);
});

test('RTF is read as words, without its tables and in the charset of its fonts', () => {
  const text = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset128 MS Gothic;}}{\colortbl;\red0;}{\*\generator x;}\pard One\tab two\par{\f1 \'92\'8d\'95\'b6}\line {\b bold} \{x\} \u8211-{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}}`;
  expect(readRtf(Buffer.from(text)).plain).toBe('One\ttwo\n注文\nbold {x} –link');
});

test('however a winmail.dat is damaged, reading it ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(winmail.length - 1), fc.nat(255)), { maxLength: 20 }),
      fc.nat(400),
      (hits, cut) => {
        const damaged = Buffer.from(winmail.subarray(0, Math.max(0, winmail.length - cut)));
        for (const [at, byte] of hits) if (at < damaged.length) damaged[at] = byte;
        expect(() => readWinmail(damaged)).not.toThrow();
      },
    ),
    { numRuns: 1000 },
  );
});
