import fc from 'fast-check';
import { expect, it } from 'vitest';
import { processorTime } from '#tests/support/processor-time';
import { anyCharacter } from '#tests/support/any-character';
import { formMails } from './form-mails.ts';
import { plainMail, htmlMail, read } from './reading.ts';
import { freeText, late, structured } from './report-mails.ts';

const known = [...Object.values(formMails), ...Object.values(freeText), late, structured('failed', '5.1.1', '550 no')];

it('however such a mail is damaged, it is read, and a form never belongs to nobody', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...known),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(40),
          fc.string({ unit: anyCharacter, maxLength: 12 }),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      async (mail, cuts) => {
        const head = mail.indexOf('\n\n') + 2;
        const damaged = cuts.reduce((text, [where, length, instead]) => {
          const at = head + Math.floor(where * (text.length - head));
          return text.slice(0, at) + instead + text.slice(at + length);
        }, mail);
        const got = await read(damaged);
        expect((got.kind === 'form') === (got.details.form !== null)).toBe(true);
        expect(got.kind === 'form' && !got.author.address.includes('@')).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

const bounce = 'From: mailer-daemon@mx.example\nSubject: Mail delivery failed';
const form = 'From: noreply@web.example\nReply-To: ada@example.net';
const much = (piece: string) => piece.repeat(Math.ceil(300_000 / piece.length));

it.each([
  ['hidden parts that never end', htmlMail(form, much('<style '))],
  ['comments that never end', htmlMail(form, much('<!-- '))],
  ['cells in cells', htmlMail(form, much('<tr><td>'))],
  ['rows of blank lines', htmlMail(form, `<table><tr><td>Name</td><td>${much('<br>')}x</td></tr></table>`)],
  ['empty blocks', htmlMail(form, `<b>Name</b> a<br>${much('<div>')}`)],
  ['one line of spaces', plainMail(form, `Name: a\nMessage: b${much(' ')}c`)],
  ['one line of colons', plainMail(form, much(': '))],
  ['one word', plainMail(bounce, much('x'))],
  ['signs that look like addresses', plainMail(bounce, much('a@'))],
  ['domains without an end', plainMail(bounce, `a@${much('a.')}`)],
  [
    'parts without a body',
    plainMail(bounce, much('Content-Type: message/delivery-status\n')).replace('text/plain', 'multipart/report'),
  ],
  [
    'links that never close',
    htmlMail(
      'From: Etsy <no-reply@etsy.com>\nSubject: New message from Ada',
      much('<a href="https://www.etsy.com/messages/1">'),
    ),
  ],
  ['results in brackets', plainMail(`Authentication-Results: x; ${'('.repeat(9000)}\nFrom: a@example.net`, 'x')],
])('made of %s, a mail is read within a second', async (_, mail) => {
  const passed = processorTime();
  await read(mail);
  expect(passed()).toBeLessThan(1000);
});
