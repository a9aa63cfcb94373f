import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile } from '#main/imports/open-file';
import { importOptions } from '#shared/domain/customer-import';

const folder = mkdtempSync(join(tmpdir(), 'shopbell-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cardsOf(content: string | Uint8Array) {
  const path = join(folder, 'cards.vcf');
  writeFileSync(path, content);
  const file = await openFile(path, importOptions.parse({}), 'DE');
  if ('problem' in file) return [file.problem];
  const lines = [];
  for await (const { given, photo } of file.lines({ mapping: file.mapping, country: 'DE', tag: null }))
    lines.push({ ...given, ...(photo === null ? {} : { photo: photo.byteLength }) });
  return lines;
}

const way = (channel: string, address: string, marks: Readonly<{ label?: string; preferred?: boolean }> = {}) => ({
  ...{ channel, address, label: null, preferred: false, name: null },
  ...marks,
});

describe('a vCard file', () => {
  it('of version 2.1 is read with its quoted-printable lines, charsets, unindented base64 and cards within cards', async () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=',
      ' M=C3=BCller',
      'TEL;CELL;PREF:0151 23456789',
      'NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=',
      'second',
      'PHOTO;JPEG;ENCODING=BASE64:',
      'AAECAwQF',
      'BgcICQ==',
      '',
      'AGENT:',
      'BEGIN:VCARD',
      'FN:Nobody',
      'END:VCARD',
      'END:VCARD',
    ].join('\r\n');
    expect(await cardsOf(text)).toMatchObject([
      {
        line: 1,
        name: 'Jörg Müller',
        note: 'first\nsecond',
        photo: 10,
        ways: [way('phone', '+4915123456789', { label: 'mobile', preferred: true })],
      },
    ]);
  });

  it('of version 3.0 is read with groups, folds and escapes', async () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Ann',
      ' a Keller',
      'ORG:Keller\\, Sons\\; Co;Sales',
      'item1.EMAIL;type=INTERNET:Anna@Example.org',
      'item1.X-ABLabel:_$!<Work>!$_',
      'item2.X-ABDATE:2001-05-06',
      'item2.X-ABLabel:_$!<Anniversary>!$_',
      'ADR;type=HOME:;;Hauptstr. 1\\nHof;Berlin;;10115;Germany',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-09',
      'CATEGORIES:regular,tea',
      'X-SOCIALPROFILE;type=twitter;x-user=anna:https://twitter.com/anna',
      'URL:http\\://a.example',
      'END:VCARD',
    ].join('\n');
    expect(await cardsOf(text)).toMatchObject([
      {
        name: 'Anna Keller',
        company: 'Keller, Sons; Co',
        website: 'http://a.example',
        birthday: '--03-09',
        tags: ['regular', 'tea'],
        ways: [way('email', 'anna@example.org', { label: 'work' }), way('twitter', 'anna')],
        addresses: [
          {
            label: 'home',
            street: 'Hauptstr. 1\nHof',
            city: 'Berlin',
            region: '',
            postalCode: '10115',
            country: 'Germany',
          },
        ],
        custom: { Department: 'Sales', Anniversary: '2001-05-06' },
      },
    ]);
  });

  it('of version 4.0 is read with URIs, alternatives and data in place', async () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'FN:Keller GmbH',
      'BDAY:--0203',
      'LANG;PREF=1:fr',
      'TZ:Europe/Paris',
      'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+49-30-123456;ext=7',
      'IMPP:xmpp:anna%40example.org',
      'PHOTO:data:image/png;base64,AAEC',
      'END:VCARD',
    ].join('\r\n');
    expect(await cardsOf(text)).toMatchObject([
      {
        ...{
          kind: 'company',
          name: 'Keller GmbH',
          birthday: '--02-03',
          language: 'fr',
          timeZone: 'Europe/Paris',
          photo: 3,
        },
        ways: [way('phone', '+4930123456', { label: 'work', preferred: true }), way('xmpp', 'anna@example.org')],
        note: 'Phone (work): +49-30-123456 ext. 7',
      },
    ]);
  });

  it('in another charset, or without an end, is read as far as it goes', async () => {
    const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;
    expect(await cardsOf(iconv.encode(card('Jörg Müller'), 'utf-16le', { addBOM: true }))).toMatchObject([
      { name: 'Jörg Müller' },
    ]);
    expect(await cardsOf(iconv.encode(card('Jörg Müller'), 'windows-1252'))).toMatchObject([{ name: 'Jörg Müller' }]);
    expect(await cardsOf(`BEGIN:VCARD\nFN:One\n${card('Two')}BEGIN:VCARD\nFN:Three\n`)).toMatchObject([
      { line: 1, problem: 'unclosed-card' },
      { line: 3, name: 'Two' },
      { line: 7, problem: 'unclosed-card' },
    ]);
  });

  it('of megabytes that no program wrote is read in no more time than it takes to read them', async () => {
    const many = 200_000;
    const hostile = [
      `TEL;a${' '.repeat(many)}`,
      `TEL${';='.repeat(many)}`,
      `X-A${';a=b'.repeat(many / 10)}:x`,
      `ADR:${'\\a'.repeat(many)};;;Berlin\\`,
      `X-B:${'\r'.repeat(2_000)}x`,
      `EMAIL:${','.repeat(many)}x`,
      `TEL:${' '.repeat(many)}${','.repeat(many)}1`,
      `X-SOCIALPROFILE;type=a:${'/'.repeat(many)}?`,
    ];
    const [card] = await cardsOf(['BEGIN:VCARD', 'FN:Anna', ...hostile, 'END:VCARD'].join('\n'));
    expect(card).toMatchObject({ name: 'Anna', ways: [] });
  });

  it('with tens of thousands of properties is read property by property', async () => {
    const times = Array.from({ length: 20_000 }, (_, at) => at);
    const said = times.flatMap((at) => [`X-A;ALTID=${at}:b`, `item${at}.EMAIL:a@example.org`]);
    const label = ['item19999.X-ABLabel:Work', 'item19999.X-ABLabel:Home', 'item19999.EMAIL:b@example.org'];
    const [card] = await cardsOf(['BEGIN:VCARD', 'FN:Anna', ...said, ...label, 'END:VCARD'].join('\n'));
    expect(card).toMatchObject({
      ways: [way('email', 'a@example.org'), way('email', 'b@example.org', { label: 'work' })],
    });
  });

  it('that calls its parameters and stage like what every object has says nothing by it', async () => {
    const text = ['BEGIN:VCARD', 'FN;__proto__=x;constructor=y:Anna', 'constructor:z', '__proto__:z', 'END:VCARD'].join(
      '\n',
    );
    expect(await cardsOf(text)).toMatchObject([{ name: 'Anna' }]);
  });
});
