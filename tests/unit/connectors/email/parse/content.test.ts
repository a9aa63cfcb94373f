import { expect, test } from 'vitest';
import { filesOf, readMail } from './read-mail.ts';

const from = 'From: Ben <ben@example.org>\nSubject: Hi\n';

test('several texts with files between them are read in their order', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

First
--b
Content-Type: image/png; name=one.png
Content-Disposition: inline; filename=one.png
Content-Transfer-Encoding: base64

aGVsbG8=
--b
Content-Type: text/html

<p>Second</p>
--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Dritte Gr=FC=DFe
--b--
Not read
`);
  expect([mail.text, filesOf(mail)]).toEqual(['First\n\nSecond\n\nDritte Grüße', [['one.png', 'image/png', false]]]);
  expect(mail.html).toContain('<p>Second</p>');
});

test('of alternatives the plain one is the text and the last HTML is the HTML, with what stands beside it', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain

Plain
--a
Content-Type: text/x-amp-html

<html amp4email></html>
--a
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: text/html

<p>One</p>
--m
Content-Type: application/pdf; name=x.pdf

x
--m
Content-Type: text/html

<p>Two</p>
--m--
--a--
`);
  expect([mail.text, mail.html, filesOf(mail)]).toEqual([
    'Plain',
    '<p>One</p>\n<p>Two</p>',
    [['x.pdf', 'application/pdf', false]],
  ]);
});

test('alternatives that say something else, without HTML, are all read', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/alternative; boundary=a

--a

Hello
--a

Hello
--a

Bonjour
--a--
`);
  expect(mail.text).toBe('Hello\n\nBonjour');
});

for (const [title, body] of [
  ['without a closing delimiter', '--b\n\nHello\n--b\nContent-Type: image/png; name=x.png\n\nx\n'],
  ['with white space behind delimiters', '--b  \n\nHello\n--b\t\nContent-Type: image/png; name=x.png\n\nx\n--b--  \n'],
  ['closed too early', '--b\n\nHello\n--b--\n\n--b\nContent-Type: image/png; name=x.png\n\nx\n--b--\n'],
  [
    'with an inner boundary that goes on',
    '--b\nContent-Type: multipart/mixed; boundary=b1\n\n--b1\n\nHello\n--b1--\n--b\nContent-Type: image/png; name=x.png\n\nx\n--b--\n',
  ],
  [
    'with an inner part left open',
    '--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nHello\n--b\nContent-Type: image/png; name=x.png\n\nx\n--b--\n',
  ],
  [
    'without an empty line behind a part header',
    '--b\nContent-Type: text/plain\nHello\n--b\nContent-Type: image/png; name=x.png\n\nx\n--b--\n',
  ],
  ['with a preamble', 'This is MIME.\n\n--b\n\nHello\n--b\nContent-Type: image/png; name=x.png\n\nx\n--b--\n'],
] as const) {
  test(`a mail ${title} is read whole`, async () => {
    const mail = await readMail(`${from}Content-Type: multipart/mixed; boundary=b\n\n${body}`);
    expect([mail.text, filesOf(mail)]).toEqual(['Hello', [['x.png', 'image/png', false]]]);
  });
}

test('the boundary that is used counts, where none or another is declared', async () => {
  const body = '--real\nContent-Type: text/plain\n\nHello\n--real--\n';
  for (const type of ['multipart/mixed', 'multipart/mixed; boundary=other', 'multipart/mixed boundary=real'])
    expect((await readMail(`${from}Content-Type: ${type}\n\n${body}`)).text).toBe('Hello');
});

test('words without an empty line before them are words', async () => {
  expect((await readMail(`${from}Hello, there is no empty line\n`)).text).toBe('Hello, there is no empty line');
  expect((await readMail(`${from} \nHello\n\nBye`)).text).toBe('Hello\n\nBye');
});

test('broken Base64 and Quoted-Printable are read as far as they go', async () => {
  const text = async (encoding: string, body: string) =>
    (
      await readMail(
        `${from}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}`,
      )
    ).text;
  expect([
    await text('base64', 'R3LDvMOf\nZQ==\nR3LDvMOfZQ==\n'),
    await text('BASE64;', 'R3LD!vMOfZ\n!Q'),
    await text('base64', 'R3LDvMOfZQ== ignored\n'),
    await text('quoted-printable', 'Gr=C3=BC=C3=9Fe = =ZZ =\nweiter=  \n!='),
    await text('8-bit', 'Grüße'),
    await text('x-unknown', 'Grüße'),
  ]).toEqual(['GrüßeGrüße', 'Grüße', 'Grüße', 'Grüße = =ZZ weiter!', 'Grüße', 'Grüße']);
});

test('a text that flows is joined (RFC 3676)', async () => {
  const flowed = (more: string, body: string) =>
    readMail(`${from}Content-Type: text/plain; format=flowed${more}\n\n${body}`).then((mail) => mail.text);
  expect(await flowed('', 'One \ntwo\n> quoted \n> on\n\n-- \nBen')).toBe('One two\n> quoted on\n\n-- \nBen');
  expect(await flowed('; delsp=yes', 'こん \nにちは')).toBe('こんにちは');
});

test('HTML says its charset itself where the mail does not', async () => {
  const raw = Buffer.concat([
    Buffer.from(
      `${from}Content-Type: text/html\n\n<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>`,
    ),
    Buffer.from([0xda, 0xc1, 0xcb, 0xc1, 0xda]),
  ]);
  expect((await readMail(raw)).text).toBe('заказ');
});

test('text/enriched and RTF are words where there are no others', async () => {
  expect((await readMail(`${from}Content-Type: text/enriched\n\n<bold>Hello</bold>\nthere\n\n<<b>`)).text).toBe(
    'Hello there\n<b>',
  );
  const rtf = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 \'c7\'e0\'ea\'e0\'e7\par\u8364?5}`;
  expect((await readMail(`${from}Content-Type: text/rtf\n\n${rtf}`)).text).toBe('Заказ\n€5');
});

test('a file written into the text is a file', async () => {
  const mail = await readMail(`${from}\nBefore\nbegin 644 cat.txt\n#0V%T\n\`\nend\nAfter\n`);
  expect([mail.text, mail.attachments.map(({ name, content }) => [name, Buffer.from(content).toString()])]).toEqual([
    'Before\n\nAfter',
    [['cat.txt', 'Cat']],
  ]);
  const words = `${from}\nWe\nbegin 644 times\nand never end\n`;
  expect((await readMail(words)).text).toBe('We\nbegin 644 times\nand never end');
});

test('an image that the HTML shows is no attachment, by whatever name it is shown', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/related; boundary=b

--b
Content-Type: text/html

<img src="logo.png"><img src=cid:one%40example.org>
--b
Content-Type: image/png
Content-Location: logo.png

x
--b
Content-Type: image/png
Content-Disposition: attachment; filename=one.png
Content-ID: <One@example.org>

x
--b
Content-Type: image/jpeg
Content-Disposition: inline; filename=photo.jpg
Content-ID: <two@example.org>

x
--b--
`);
  const [logo] = mail.attachments;
  expect([filesOf(mail), mail.html]).toEqual([
    [
      ['', 'image/png', true],
      ['one.png', 'image/png', true],
      ['photo.jpg', 'image/jpeg', false],
    ],
    `<img src="cid:${logo?.contentId}"><img src=cid:one%40example.org>`,
  ]);
});
