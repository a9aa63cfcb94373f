import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from '#main/connectors/email/html-text';
import { readWords } from '#main/connectors/email/new-text/read-words';
import { comparable } from '#main/connectors/email/new-text/words';
import { processorTime } from '#tests/support/processor-time';
import { anyCharacter } from '#tests/support/any-character';
import { newTextOf } from './new-text-of.ts';

test('answers between the quoted lines are all kept', () => {
  const text = 'On 5 Jan 2026, Anna wrote:\n> First question?\nYes.\n> Second question?\nNo.\n-- \nBen\nExample Ltd\n';
  expect(newTextOf(text)).toBe('Yes.\nNo.');
});

for (const line of [
  '##- Please type your reply above this line -##',
  '--- Reply above this line ---',
  'Bitte antworten Sie oberhalb dieser Zeile',
  'Veuillez répondre au-dessus de cette ligne',
  'Escriba su respuesta por encima de esta línea',
])
  test(`what a help desk puts under “${line}” is not the customer’s`, () => {
    expect(newTextOf(`Ten cups.\n\n${line}\n\nYour request (7) has been updated.`)).toBe('Ten cups.');
    expect(newTextOf(`${line}\n\nYour request (7) has been updated.`)).toContain('Your request');
  });

test('words that only look like history stay', () => {
  for (const text of [
    'On Monday I wrote:\nplease call me.',
    'From: Berlin\nTo: Paris\nis what the ticket says.',
    'He wrote: yes',
    'The prices are:\n- 10 EUR\n- 20 EUR',
    '--- not a separator ---\nHello',
    'I am on holiday at the moment, from: Monday',
  ])
    expect(newTextOf(text)).toBe(text);
});

test('words that are all history stay, but not above a message that was sent on with no word added', () => {
  const quoted = 'On 5 Jan 2026, Ben wrote:\n> Hello\n> Ben';
  expect(newTextOf(quoted)).toBe(quoted);
  expect(newTextOf('---------- Forwarded message ---------\nFrom: Cora <cora@example.org>\nSubject: x\n\nHello')).toBe(
    '',
  );
});

/* Lines of which mails are made, in any order: marks of every kind between words. */
const line = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.constantFrom(
    '',
    '> quoted',
    '> > quoted twice',
    '-- ',
    '--',
    'On 5 Jan 2026, Ben wrote:',
    'On 5 Jan 2026 at 10:30,',
    '<ben@example.org> wrote:',
    'yes On 5 Jan 2026 at 10:30, Ben wrote:',
    'From: a@example.org',
    'Sent: Monday 10:30',
    'To: b@example.org',
    'Subject: Tea',
    '-----Original Message-----',
    '---------- Forwarded message ---------',
    'Hello there',
    'Sent from my iPhone',
    '##- Please type your reply above this line -##',
    '___________',
    '\u200f2026',
  ),
);
const mail = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
const about = fc.record({
  subject: fc.constantFrom(null, 'Tea', 'Re: Tea', 'Fwd: Tea'),
  answers: fc.boolean(),
  zone: fc.constant(0),
});

test('nothing is added, nothing is reordered, and something always stays', () => {
  fc.assert(
    fc.property(mail, (text) => {
      const { newText: got, forwarded } = readWords({ text, cited: text }, { subject: null, answers: true, zone: 0 });
      expect(got !== '' || text.trim() === '' || forwarded !== null).toBe(true);
      let from = 0;
      const all = comparable(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
      for (const part of got.split('\n').filter((entry) => entry.trim() !== '')) {
        const words = comparable(part).trim();
        const at = all.indexOf(words, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + words.length;
      }
    }),
    { numRuns: 500 },
  );
});

// Not of marks strewn in any order: without what surrounded it, one may begin what it did not begin before.
test('reading what is new once more changes nothing', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z][a-z ,.!?]{0,60}$/), { minLength: 1, maxLength: 12 });
  const below = fc.constantFrom(
    ...['', '-- \nBen\nExample Ltd', 'Sent from my iPhone'],
    ...['On 5 Jan 2026, Anna wrote:\n> Tea?\n> > Which?\n> Anna', '-----Original Message-----\nFrom: Anna\n\nTea?'],
    '##- Please type your reply above this line -##\n\nYour request (7) has been updated.',
  );
  fc.assert(
    fc.property(words, fc.array(below, { maxLength: 3 }), (lines, parts) => {
      const once = newTextOf([lines.join('\n'), ...parts].join('\n\n'));
      expect(newTextOf(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('history added below never changes what is new', () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-z][a-z ,.!?]{0,60}$/), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join('\n'));
  const history = fc.constantFrom(
    'On Mon, Jan 5, 2026 at 10:30 AM Anna Müller <anna@example.net> wrote:\n\n> Tea?\n>\n> Anna',
    '________________________________\nVon: Anna <anna@example.net>\nGesendet: Montag, 5. Januar 2026 10:30\nAn: Ben\nBetreff: Tee\n\nTee?',
    '-----Original Message-----\nFrom: Anna\n\nTea?',
    '2026年1月5日(月) 10:30 Anna <anna@example.net>:\n> Tea?\n> Anna',
  );
  fc.assert(
    fc.property(words, history, (text, below) => {
      expect(newTextOf(`${text}\n\n${below}`)).toBe(newTextOf(text));
    }),
    { numRuns: 300 },
  );
});

test('whatever the subject says, the words are read, and none are lost without a message that was sent on', () => {
  fc.assert(
    fc.property(mail, about, (text, circumstances) => {
      const { newText, forwarded } = readWords({ text, cited: text }, circumstances);
      expect(newText !== '' || forwarded !== null || text.trim() === '').toBe(true);
      expect(comparable(text)).toContain(comparable(forwarded?.text.split('\n')[0] ?? ''));
    }),
    { numRuns: 300 },
  );
});

const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
for (const [title, text] of [
  ['one line', 'x'.repeat(1_000_000)],
  ['a line of words', megabyte('word ')],
  ['lines', megabyte('Hello there, this is a line.\n')],
  ['no words', '\n'.repeat(1_000_000)],
  ['100,000 nested quotes', '>'.repeat(100_000)],
  ['quotes', megabyte('> > >\n')],
  ['attributions', megabyte('On 5 Jan 2026 at 10:30, Ben\n')],
  ['attributions and answers', megabyte('> a\nOn 5 Jan 2026 at 10:30, Ben <b@example.org> wrote:\n> b\nyes\n')],
  ['fields', megabyte('To: x\nCc: y\nDate: z\nImportance: s\nx\n')],
  ['signatures', megabyte('--\n')],
  ['rules', megabyte('______\n')],
  ['app signatures', megabyte('Sent from my iPhone\n')],
  ['notices', megabyte('confidential, intended\n\n')],
] as const)
  test(`a megabyte of ${title} is read in time that grows with its size`, () => {
    const passed = processorTime();
    readWords({ text, cited: text }, { subject: 'Fwd: x', answers: false, zone: 0 });
    // Six times what it takes on two slow and busy cores; anything quadratic takes minutes.
    expect(passed()).toBeLessThan(2000);
  });

test('HTML becomes readable text: links, lists, tables, entities, nothing of scripts and styles', () => {
  const html =
    '<style>p{}</style><script>alert(1)</script><h1>Order</h1><p>See <a href="https://example.org/o/1">your order</a> or <a href="https://example.org/x">https://example.org/x</a>.</p><ul><li>Tea</li><li>Cups &amp; saucers</li></ul><table><tr><td>Sum</td><td>10&nbsp;&euro;</td></tr></table>';
  expect(htmlText(html).text.split('\n').filter(Boolean)).toEqual([
    'Order',
    'See your order [https://example.org/o/1] or https://example.org/x.',
    ' - Tea',
    ' - Cups & saucers',
    'Sum 10 €',
  ]);
});
