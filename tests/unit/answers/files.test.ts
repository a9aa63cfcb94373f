import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersAs, answersIn } from '#main/answers/files';
import { decodeFile } from '#shared/answers/decode-file';
import type { SavedAnswerFields } from '#shared/domain/saved-answer';

const hours: SavedAnswerFields = {
  name: 'Opening hours',
  shortcut: 'hours',
  variants: [
    { language: null, text: 'Hi {customer.first_name|there},\nwe are open.', html: '<div>Hi</div>', short: 'Open!' },
    { language: 'de', text: '=Wir haben "offen"; immer, ja', html: null, short: null },
  ],
};

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() === text && !/[{}\r<>]|^['\t]/u.test(text));
const anyAnswer = fc.record({
  name: words,
  shortcut: fc.option(fc.stringMatching(/^[a-z]{1,12}$/u)),
  variants: fc.uniqueArray(
    fc.record({
      language: fc.option(fc.stringMatching(/^[a-z]{2}$/u)),
      text: words,
      html: fc.constant(null),
      short: fc.option(words),
    }),
    { minLength: 1, maxLength: 3, selector: ({ language }) => language },
  ),
});

describe('a file of saved answers', () => {
  it.each(['json', 'csv'] as const)('of %s comes in as it went out', (format) => {
    expect(answersIn(answersAs(format, [hours]))).toEqual({ answers: [hours], unreadable: [] });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAnswer, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
        (answers) => {
          expect(answersIn(answersAs(format, answers)).answers).toEqual(answers);
        },
      ),
    );
  });

  it('of another program comes in with its variables in our words', () => {
    const table =
      'Title;Short code;Body\nThanks;/thank you;"Hi {{ticket.requester.first_name}},\nyour {%customer.firstName%} {{order.total}}"\n;;\n';
    expect(answersIn(table)).toEqual({
      answers: [
        {
          name: 'Thanks',
          shortcut: 'thank-you',
          variants: [
            {
              language: null,
              text: 'Hi {customer.first_name},\nyour {customer.first_name} {{order.total}}',
              html: null,
              short: null,
            },
          ],
        },
      ],
      unreadable: [],
    });
  });

  it('brings in no code and no picture that tells on its readers', () => {
    const sly = { name: 'a', variants: [{ text: 'words', html: '<div><img src="https://spy.example/x"></div>' }] };
    const file = JSON.stringify({ format: 'shopbell-answers', answers: [sly, { name: '' }] });
    expect(answersIn(file)).toMatchObject({
      answers: [{ variants: [{ text: 'words', html: null }] }],
      unreadable: [2],
    });
  });

  it.each(['', 'Dear all', '{"format":"other"}', 'a,b\n1,2\n'])('is refused where it is “%s”', (text) => {
    expect(() => answersIn(text)).toThrow('file-unreadable');
  });
});

it('a file that is no UTF-8 is read as spreadsheets of Western Europe write it', () => {
  const decoded = (bytes: Uint8Array): string =>
    decodeFile((charset) => new TextDecoder(charset, { fatal: true }).decode(bytes));
  expect(decoded(Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]))).toBe('Grüße €');
  expect(decoded(new TextEncoder().encode('Grüße €'))).toBe('Grüße €');
});
