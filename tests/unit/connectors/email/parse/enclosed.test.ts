import { expect, test } from 'vitest';
import { filesOf, readMail } from './read-mail.ts';

const from = 'From: Ben <ben@example.org>\nSubject: Hi\n';

test('a message that was sent on as a file stays one, and its files are at hand', async () => {
  const enclosed = `From: Carla <carla@example.com>
Subject: My order
Date: Fri, 2 Jan 2026 03:04:05 +0000
Content-Type: multipart/mixed; boundary=i

--i

It is broken
--i
Content-Type: image/jpeg; name=broken.jpg

x
--i--
`;
  const mail = await readMail(`${from}Content-Type: multipart/mixed; boundary=b

--b

Please look
--b
Content-Type: message/rfc822; name=order.eml

${enclosed}
--b--
`);
  expect([mail.text, mail.details.forwarded, filesOf(mail)]).toEqual([
    'Please look',
    {
      author: { name: 'Carla', address: 'carla@example.com' },
      at: Date.UTC(2026, 0, 2, 3, 4, 5),
      subject: 'My order',
      text: 'It is broken',
    },
    [
      ['order.eml', 'message/rfc822', false],
      ['broken.jpg', 'image/jpeg', false],
    ],
  ]);
  // Without words of its own it says what the other says, and who said it.
  const bare = await readMail(`${from}Content-Type: message/rfc822\n\n${enclosed}`);
  expect(bare.text).toBe('Carla <carla@example.com> · 2026-01-02 03:04 UTC · My order\n\nIt is broken');
});

test('a digest is read message by message', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/mixed; boundary=b

--b

Today:
--b
Content-Type: multipart/digest; boundary=d

--d

From: a@example.org
Subject: One

First
--d

From: b@example.org
Subject: Two

Second
--d--
--b--
`);
  expect(mail.text).toBe('Today:\n\na@example.org · One\n\nFirst\n\nb@example.org · Two\n\nSecond');
});

test('an enclosed message with an empty plain part is read from its HTML', async () => {
  const alternatives = '--a\n\n \n--a\nContent-Type: text/html\n\n<p>Is it <b>open</b>?</p>\n--a--\n';
  const enclosed = `From: a@example.org\nSubject: Tea\nContent-Type: multipart/alternative; boundary=a\n\n${alternatives}`;
  const mail = await readMail(`${from}Content-Type: message/rfc822\n\n${enclosed}`);
  expect(mail.text).toBe('a@example.org · Tea\n\nIs it open?');
});

test('what a report returns is kept and not read', async () => {
  const mail = await readMail(`${from}Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Not delivered
--b
Content-Type: message/delivery-status

Action: failed
--b
Content-Type: message/rfc822

From: anna@example.net
Subject: Secret

Words
--b--
`);
  expect([mail.text, mail.details.forwarded, filesOf(mail).map(([, type]) => type)]).toEqual([
    'Not delivered',
    null,
    ['message/delivery-status', 'message/rfc822'],
  ]);
});
