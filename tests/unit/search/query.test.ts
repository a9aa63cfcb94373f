import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '#main/storage/search-query';
import { snippetOf } from '#main/search/snippet';
import { anyCharacter } from '#tests/support/any-character';

const now = Date.UTC(2026, 10, 22, 12);
let database: Database.Database;
beforeAll(() => {
  database = new Database(':memory:');
  database.exec(
    `create virtual table words using fts5 (subject, author, recipients, text, files, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  database
    .prepare(
      `insert into words (subject, author, text) values ('Rye bread', 'Bruno bruno@example.org', 'Kein Roggen, aber Dinkel. 注 文 を 確 認')`,
    )
    .run();
});
afterAll(() => database.close());

function found(query: string): boolean {
  const { match } = parseQuery(query, now).plan;
  return match !== null && database.prepare('select 1 from words where words match ?').get(match) !== undefined;
}

describe('what a person types into the search', () => {
  it('is never syntax to the word index, whatever it is', () => {
    const signs = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      '-',
      ':',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      'from:',
      'is:',
      'after:',
      "'",
      '^',
      '+',
      '{',
      '\0',
      ' ',
    );
    const typed = fc
      .array(fc.oneof(signs, fc.string({ unit: anyCharacter, maxLength: 6 })), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, fc.boolean(), (query, typing) => {
        const { plan } = parseQuery(query, now, typing);
        for (const expression of [...(plan.match === null ? [] : [plan.match]), ...plan.exclude]) {
          database.prepare('select 1 from words where words match ?').get(expression);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds words, phrases, beginnings, people, and words inside Japanese', () => {
    const queries = [
      'dinkel roggen',
      '"aber dinkel"',
      'din*',
      'from:bruno@example.org',
      'subject:bread',
      '注文',
      '確認',
    ];
    expect(queries.filter((query) => !found(query))).toEqual([]);
    expect(['"dinkel aber"', 'subject:dinkel', 'dink', 'to:bruno'].filter(found)).toEqual([]);
  });

  it('takes filters apart from words and says which it does not understand', () => {
    expect(parseQuery('is:unread has:attachment after:2026-01 -from:bruno oven', now)).toMatchObject({
      plan: {
        match: '"oven"',
        exclude: ['author : "bruno"'],
        unread: true,
        attachments: true,
        from: new Date(2026, 0, 1).getTime(),
      },
      words: ['oven'],
      problem: null,
    });
    expect(parseQuery('-is:aside', now).plan.aside).toBe(false);
    expect(parseQuery('before:7d', now).plan.to).toBe(now - 7 * 86_400_000);
    expect(parseQuery('after:someday bread', now)).toMatchObject({
      plan: { match: '"bread"', from: null },
      problem: expect.stringContaining('someday'),
    });
    expect(parseQuery('http://bread.example', now).plan.match).toBe('"http bread example"');
  });
});

describe('a snippet', () => {
  it('marks what was found without case and accents, around its first place', () => {
    expect(snippetOf('Der Käse ist da', ['kase'])).toBe('Der \uE000Käse\uE001 ist da');
    const text = `${'before '.repeat(40)}Needle ${'after '.repeat(60)}`;
    expect(snippetOf(text, ['needle'])).toMatch(/^… (?:before )+\uE000Needle\uE001(?: after)+/u);
  });

  it('holds the text’s own words only, whatever is looked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 400 }),
        fc.array(fc.string({ unit: anyCharacter, maxLength: 8 }), { maxLength: 3 }),
        (text, words) => {
          const line = text.replaceAll(/[\s\uE000\uE001]+/gu, ' ').trim();
          const shown = snippetOf(text, words)
            .replaceAll(/[\uE000\uE001]/gu, '')
            .replace(/^… /u, '')
            .replace(/ …$/u, '');
          return line.includes(shown);
        },
      ),
    );
  });
});
