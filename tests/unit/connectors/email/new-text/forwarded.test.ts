import { expect, test } from 'vitest';
import { email } from '#main/connectors/email/index';
import { htmlText } from '#main/connectors/email/html-text';
import { readWords } from '#main/connectors/email/new-text/read-words';

const author = { name: 'Anna Müller', address: 'anna@example.net' };
const at = Date.UTC(2026, 0, 5, 10, 30);
const plain = { subject: 'Tea', answers: false, zone: 0 };
const read = (text: string, about = plain) => readWords({ text, cited: text }, about);

for (const [program, text] of [
  [
    'Gmail',
    '---------- Forwarded message ---------\nVon: Anna Müller <anna@example.net>\nDate: Mo., 5. Jan. 2026 um 10:30 Uhr\nSubject: Cups\nTo: Ben <ben@example.org>\n\n\nHow many?\n\nAnna',
  ],
  [
    'Apple Mail',
    'Begin forwarded message:\n\n> From: Anna Müller <anna@example.net>\n> Subject: Cups\n> Date: 5 January 2026 at 10:30:00 GMT\n> To: Ben <ben@example.org>\n>\n> How many?\n>\n> Anna',
  ],
  [
    'Apple Mail, French',
    'Début du message réexpédié :\n\nDe: Anna Müller <anna@example.net>\nObjet: Cups\nDate: 5 janvier 2026 à 10:30:00 UTC\nÀ: ben@example.org\n\nHow many?\n\nAnna',
  ],
  [
    'Thunderbird',
    '-------- Weitergeleitete Nachricht --------\nBetreff: \tCups\nDatum: \tMon, 5 Jan 2026 11:30:00 +0100\nVon: \tAnna Müller <anna@example.net>\nAn: \tben@example.org\n\nHow many?\n\nAnna',
  ],
  [
    'Yahoo',
    '   ----- Forwarded Message ----- From: Anna Müller <anna@example.net>To: "ben@example.org" <ben@example.org>Sent: Monday, January 5, 2026, 10:30:00 AM GMTSubject: Cups\n How many?\n\nAnna',
  ],
  [
    'Yandex',
    '-------- Пересылаемое сообщение --------\nОт: Anna Müller <anna@example.net>\nДата: 5 января 2026 г., 10:30\nТема: Cups\nКому: ben@example.org\n\nHow many?\n\nAnna\n\n-------- Конец пересылаемого сообщения --------',
  ],
  [
    'QQ',
    '------------------ 转发邮件 ------------------\n发件人: "Anna Müller"<anna@example.net>;\n发送时间: 2026年1月5日(星期一) 上午10:30\n收件人: "Ben"<ben@example.org>;\n主题: Cups\n\nHow many?\n\nAnna',
  ],
  [
    'Missive',
    '---------- Forwarded message ----------\nFrom: Anna Müller <anna@example.net>\nDate: January 5, 2026 at 10:30 AM\nTo: ben@example.org\nSubject: Cups\n\n> How many?\n>\n> Anna',
  ],
] as const)
  test(`${program} names the author of what it sends on`, () => {
    const forwarded = { author, at, subject: 'Cups', text: 'How many?\n\nAnna' };
    expect(read(`See below.\n\n${text}\n`)).toEqual({ newText: 'See below.', forwarded });
    expect(read(`${text}\n`)).toEqual({ newText: '', forwarded });
  });

test('Outlook writes no separator: the subject says it, or that nothing was answered and the block is complete', () => {
  const block =
    'From: Anna Müller <anna@example.net>\nSent: Monday, January 5, 2026 10:30 AM\nTo: Ben\nSubject: Cups\n\nHow many?';
  const forwarded = { author, at, subject: 'Cups', text: 'How many?' };
  expect(read(`Look\n\n${block}`, { ...plain, subject: 'FW: Cups', answers: true }).forwarded).toEqual(forwarded);
  expect(read(`Look\n\n${block}`).forwarded).toEqual(forwarded);
  expect(read(`Look\n\n${block}`, { ...plain, answers: true }).forwarded).toBeNull();
  expect(read(`Look\n\n${block}`, { ...plain, subject: 'Re: Cups' }).forwarded).toBeNull();
});

test('an attribution under a subject that says so names the author too', () => {
  const text = 'On 5 Jan 2026 at 10:30, "Anna Müller" <anna@example.net> wrote:\n\nHow many?';
  expect(read(text, { ...plain, subject: 'Fwd: Cups' })).toEqual({
    newText: '',
    forwarded: { author, at, subject: null, text: 'How many?' },
  });
  expect(read(`Ten.\n\n${text}`, { ...plain, subject: 'Re: Cups' })).toEqual({ newText: 'Ten.', forwarded: null });
});

test('a message that was sent on deep in the history of a reply is not this mail’s', () => {
  const text =
    'Thanks.\n\nOn 5 Jan 2026 at 10:30, Ben <ben@example.org> wrote:\n> ---------- Forwarded message ---------\n> From: Anna Müller <anna@example.net>\n> Subject: Cups\n>\n> How many?';
  expect(read(text, { ...plain, subject: 'Fwd: Cups' }).forwarded?.author?.address).toBe('ben@example.org');
  expect(read(text, { ...plain, subject: 'Re: Fwd: Cups' })).toEqual({ newText: 'Thanks.', forwarded: null });
});

test('the fields of a form are no message that was sent on', () => {
  expect(read('From: Anna <anna@example.net>\nSubject: Cups\n\nMessage Body:\nHow many?').forwarded).toBeNull();
});

test('in HTML it is told as in plain text', () => {
  const html =
    '<div dir="ltr">See below.<br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Anna Müller</strong> <span>&lt;<a href="mailto:anna@example.net">anna@example.net</a>&gt;</span><br>Date: Mon, Jan 5, 2026 at 10:30 AM<br>Subject: Cups<br>To: Ben<br></div><br><br>How many?</div></div>';
  expect(readWords(htmlText(html), plain)).toEqual({
    newText: 'See below.',
    forwarded: { author, at, subject: 'Cups', text: 'How many?' },
  });
});

test('dates without a zone are in the time of who sent it on', () => {
  const text = '---------- Forwarded message ---------\nFrom: a@example.net\nDate: Mon, Jan 5, 2026 at 10:30 AM\n\nx';
  expect(read(text, { ...plain, zone: -300 }).forwarded?.at).toBe(at + 300 * 60_000);
});

test('a mail enclosed as a part names its author', async () => {
  const raw = Buffer.from(
    [
      'From: Ben <ben@example.org>',
      'Subject: Fwd: Cups',
      'Message-ID: <1@example.org>',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'See the attachment.',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'From: =?utf-8?q?Anna_M=C3=BCller?= <anna@example.net>',
      'Date: Mon, 5 Jan 2026 10:30:00 +0000',
      'Subject: Cups',
      '',
      'How many?',
      '--x--',
      '',
    ].join('\r\n'),
  );
  const incoming = await email.normalize(
    { stream: 'INBOX;1', item: '1', raw, receivedAt: at, seen: false, thread: null },
    { ownAddresses: [] },
  );
  expect('details' in incoming ? incoming.details.forwarded : incoming).toEqual({
    author,
    at,
    subject: 'Cups',
    text: 'How many?',
  });
});
