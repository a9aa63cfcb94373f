import { expect, test } from 'vitest';
import { filesOf, readMail } from './read-mail.ts';

const from = 'From: Ben <ben@example.org>\nSubject: Hi\n';

/** An element of X.690 with a definite length. */
const element = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const endless = (tag: number, ...content: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);
const type = (last: string) => element(0x06, Buffer.from(`2a864886f70d0107${last}`, 'hex'));

const inner = Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\nGrüße\r\n');
const version = element(0x02, Buffer.from([1]));
const signed = element(
  0x30,
  type('02'),
  element(0xa0, element(0x30, version, element(0x31), element(0x30, type('01'), element(0xa0, element(0x04, inner))))),
);
const signedInPieces = endless(
  0x30,
  type('02'),
  endless(
    0xa0,
    endless(
      0x30,
      version,
      element(0x31),
      endless(
        0x30,
        type('01'),
        endless(0xa0, endless(0x24, element(0x04, inner.subarray(0, 20)), element(0x04, inner.subarray(20)))),
      ),
    ),
  ),
);
const enveloped = element(0x30, type('03'), element(0xa0, element(0x30, version)));
const smime = (content: Buffer) =>
  readMail(
    `${from}Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n${content.toString('base64')}\n`,
  );

test('what S/MIME only signed is read, also when it comes in pieces', async () => {
  for (const envelope of [signed, signedInPieces]) {
    const mail = await smime(envelope);
    expect([mail.text, mail.details.protection, filesOf(mail)]).toEqual([
      'Grüße',
      'signed',
      [['smime.p7m', 'application/pkcs7-mime', true]],
    ]);
  }
});

test('pieces in pieces without end are a file, and the mail is read', async () => {
  let pieces = element(0x04, inner);
  for (let depth = 0; depth < 12_000; depth++) pieces = element(0x24, pieces);
  const content = element(0x30, type('01'), element(0xa0, pieces));
  const mail = await smime(element(0x30, type('02'), element(0xa0, element(0x30, version, element(0x31), content))));
  expect([mail.text, filesOf(mail)]).toEqual(['', [['smime.p7m', 'application/pkcs7-mime', false]]]);
});

test('what S/MIME encrypted is said to be, and kept', async () => {
  const mail = await smime(enveloped);
  expect([mail.text, mail.details.protection, filesOf(mail)]).toEqual([
    '',
    'encrypted',
    [['smime.p7m', 'application/pkcs7-mime', false]],
  ]);
});

test('an envelope cut anywhere is a file', async () => {
  for (let length = 0; length < signedInPieces.length; length += 7)
    expect(filesOf(await smime(signedInPieces.subarray(0, length)))[0]?.[0]).toBe('smime.p7m');
});

test('a signature beside the words is no file to a person', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=b

--b
Content-Type: text/plain

Hello
--b
Content-Type: application/pgp-signature; name=signature.asc
Content-Disposition: attachment

-----BEGIN PGP SIGNATURE-----
--b--
`);
  expect([mail.text, mail.details.protection, filesOf(mail)]).toEqual([
    'Hello',
    'signed',
    [['signature.asc', 'application/pgp-signature', true]],
  ]);
});

test('the armour around a signed text is taken off, and an encrypted one is named', async () => {
  const armoured = `${from}
Before
-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

Hello
- -- 
Ben
-----BEGIN PGP SIGNATURE-----

abc
-----END PGP SIGNATURE-----
After
`;
  const mail = await readMail(armoured);
  expect([mail.text, mail.details.protection]).toEqual(['Before\nHello\n-- \nBen\nAfter', 'signed']);
  const encrypted = await readMail(`${from}\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n`);
  expect(encrypted.details.protection).toBe('encrypted');
  const quoted = await readMail(`${from}\n> -----BEGIN PGP MESSAGE-----\n> abc\n`);
  expect(quoted.details.protection).toBe(null);
});
