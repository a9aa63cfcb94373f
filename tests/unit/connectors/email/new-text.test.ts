import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from '#main/connectors/email/html-text';
import { newTextOf } from '#main/connectors/email/new-text/new-text';
import { readWords } from '#main/connectors/email/new-text/read-words';

const answer = 'Thank you, that works for us.\n\nBest, Ben';
const history = ['> Would Tuesday at 10:30 suit you?', '>', '> Anna'].join('\n');

for (const attribution of [
  'On Mon, 5 Jan 2026 at 10:30, Anna Müller <anna@example.net> wrote:',
  'On Mon, 5 Jan 2026 at 10:30, Anna Müller\n<anna@example.net> wrote:',
  'Am 05.01.2026 um 10:30 schrieb Anna Müller:',
  'Le lun. 5 janv. 2026 à 10:30, Anna Müller <anna@example.net> a écrit :',
  'El lun, 5 ene 2026 a las 10:30, Anna Müller (<anna@example.net>) escribió:',
  'Il giorno lun 5 gen 2026 alle ore 10:30 Anna Müller <anna@example.net> ha scritto:',
  'Em seg., 5 de jan. de 2026 às 10:30, Anna Müller <anna@example.net> escreveu:',
  'Op ma 5 jan 2026 om 10:30 schreef Anna Müller <anna@example.net>:',
  'pon., 5 sty 2026 o 10:30 Anna Müller <anna@example.net> napisał(a):',
  'Den mån 5 jan. 2026 kl 10:30 skrev Anna Müller <anna@example.net>:',
  'ma 5. tammik. 2026 klo 10.30 Anna Müller (anna@example.net) kirjoitti:',
  'пн, 5 янв. 2026 г. в 10:30, Anna Müller <anna@example.net> написал(а):',
  '2026年1月5日(月) 10:30 Anna Müller <anna@example.net>のメール:',
  'Anna Müller <anna@example.net> 于2026年1月5日周一 10:30写道:',
]) {
  test(`history under “${attribution.slice(0, 40)}…” is left out, above and below the answer`, () => {
    expect(newTextOf(`${answer}\n\n${attribution}\n\n${history}\n`)).toBe(answer);
    expect(newTextOf(`${attribution}\n${history}\n\n${answer}\n`)).toBe(answer);
  });
}

for (const [title, block] of [
  [
    'Outlook, English',
    'From: Anna Müller <anna@example.net>\nSent: Monday, January 5, 2026 10:30 AM\nTo: Ben <ben@example.org>\nSubject: Tuesday',
  ],
  [
    'Outlook, German',
    'Von: Anna Müller <anna@example.net>\nGesendet: Montag, 5. Januar 2026 10:30\nAn: Ben <ben@example.org>\nBetreff: Dienstag',
  ],
  [
    'Outlook on the web, with its rule',
    '________________________________\nDe : Anna Müller <anna@example.net>\nEnvoyé : lundi 5 janvier 2026 10:30\nÀ : Ben\nObjet : Mardi',
  ],
  ['a separator', '-----Original Message-----\nFrom: Anna'],
  ['a German separator', '-----Ursprüngliche Nachricht-----\nVon: Anna'],
  [
    'bold names',
    '*From:* Anna Müller [mailto:\nanna@example.net]\n*Sent:* Monday 10:30\n*To:* Ben\n*Subject:* Tuesday',
  ],
] as const) {
  test(`a quoted header block ends what is new (${title})`, () => {
    expect(newTextOf(`${answer}\n\n${block}\n\nWould Tuesday suit you?\n`)).toBe(answer);
  });
}

test('answers between the quoted lines are all kept', () => {
  const text = 'On 5 Jan 2026, Anna wrote:\n> First question?\nYes.\n> Second question?\nNo.\n-- \nBen\nExample Ltd\n';
  expect(newTextOf(text)).toBe('Yes.\nNo.');
});

test('signatures of people and of telephones are left out', () => {
  expect(newTextOf('Hello\n\n-- \nBen\n+49 30 1234\n')).toBe('Hello');
  expect(newTextOf('Hello\n\nSent from my iPhone\n')).toBe('Hello');
  expect(newTextOf('Hallo\n\nVon meinem iPhone gesendet\n')).toBe('Hallo');
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

test('a bare forward keeps its words, for nothing else was written', () => {
  const text =
    '---------- Forwarded message ---------\nFrom: Cora <cora@example.org>\nDate: Mon, 5 Jan 2026\nSubject: x\n\nHello';
  expect(newTextOf(text)).toBe(text);
});

test('nothing is added, nothing is reordered, and something always stays', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '',
      '> quoted',
      '-- ',
      'On 5 Jan 2026, Ben wrote:',
      'From: a@example.org',
      'Sent: Monday 10:30',
      'To: b@example.org',
      '-----Original Message-----',
      'Hello there',
      '___________',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n');
      const got = newTextOf(text);
      expect(got === '').toBe(text.trim() === '');
      let from = 0;
      const all = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
      for (const part of got.split('\n').filter((entry) => entry.trim() !== '')) {
        const at = all.indexOf(part.trim(), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + part.trim().length;
      }
    }),
    { numRuns: 500 },
  );
});

test('HTML of the common programs: the quoted part is known by its element', () => {
  const words = (html: string) => {
    const read = htmlText(html);
    return [read.text, readWords(read, { subject: null, answers: true, zone: 0 }).newText];
  };
  expect(
    words(
      '<div dir="ltr">Yes, <b>please</b>.</div><br><div class="gmail_quote"><div dir="ltr">On Mon, Anna wrote:<br></div><blockquote class="gmail_quote">Shall I?</blockquote></div>',
    ),
  ).toEqual(['Yes, please.\n\nOn Mon, Anna wrote:\n\nShall I?', 'Yes, please.']);
  expect(
    words(
      '<p>Yes.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Anna<br><b>Sent:</b> Monday<br><b>To:</b> Ben<br><b>Subject:</b> x</div><div>Shall I?</div>',
    )[1]?.split('\n')[0],
  ).toBe('Yes.');
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
