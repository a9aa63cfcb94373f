import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPromises } from '#shared/promises/find-promises';
import { labelledLanguages, labelledParts, measurePromises } from '#tests/bench/labelled-promises';

/** A Sunday, 09:45 in the computer's zone. */
const now = new Date(2026, 10, 22, 9, 45).getTime();
const find = (text: string, locale: string | null = null) => findPromises(text, { now, locale });

describe('a sentence that sounds like a promise', () => {
  it('is found with its words, its place and by when', async () => {
    const text = 'Dear Jo,\n\nsorry about the lid. I will send you a replacement by Friday. All the best';
    const from = text.indexOf('I will');
    expect(await find(text)).toEqual([
      {
        text: 'I will send you a replacement by Friday.',
        ...{ from, to: text.indexOf(' All') },
        ...{ words: 'i will send', language: 'en', dueAt: new Date(2026, 10, 27, 18).getTime() },
      },
    ]);
  });

  it.each([
    ['de', 'Wir holen das am 3. Dezember bei Ihnen ab.', '2026-12-03T18:00'],
    ['de', 'Ich melde mich morgen um 10 Uhr bei Ihnen.', '2026-11-23T10:00'],
    ['en', "We'll transfer it within 3 working days.", '2026-11-25T18:00'],
    ['fr', 'Je vous rappelle demain à 14h.', '2026-11-23T14:00'],
    ['en', "I'll be in touch on 5 December.", '2026-12-05T18:00'],
    ['en', "I'll look into it.", null],
  ])('says by when in its own words: %s, “%s”', async (locale, text, due) => {
    const dueAt = due === null ? null : new Date(due).getTime();
    expect(await find(text, locale)).toMatchObject([{ text, dueAt }]);
  });

  it('is not one that is quoted, asked, or below the name', async () => {
    const quoted = '> I will send you a replacement by Friday.\n\nYou wrote “I will call you tomorrow.” on Monday.';
    expect(await find(`${quoted}\nShall I send it?\n-- \nWe will reply within 2 days.`)).toEqual([]);
  });
});

describe.each(labelledLanguages)('what was written by hand in %s', (language) => {
  it.each(labelledParts)('is told apart: %s', async (part) => {
    const { precision, recall, wrong, missed } = await measurePromises(language, part);
    expect({ good: precision >= 0.9 && recall >= 0.8, wrong, missed }).toMatchObject({ good: true });
  });
});

it('whatever is written, what is found stands there', async () => {
  const words = fc.constantFrom(
    'I will send',
    'ich melde mich',
    ' ',
    '. ',
    '\n',
    '? ',
    '“',
    '”',
    '> ',
    'morgen',
    '3.',
    'tomorrow 9',
    'ß',
    '…',
  );
  const texts = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const text = parts.join('');
      for (const { from, to, ...found } of await find(text)) expect(text.slice(from, to)).toBe(found.text);
    }),
    { numRuns: 200 },
  );
});
