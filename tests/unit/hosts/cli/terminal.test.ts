import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, parseDate } from '#main/hosts/cli/dates';
import { parseServer, usualSecurity } from '#main/hosts/cli/option-values';
import { progressLine } from '#main/hosts/cli/progress';
import { displayWidth, harmless, plain, table } from '#main/hosts/cli/table';
import { anyCharacter } from '#tests/support/any-character';

// What a terminal obeys: C0 and C1 controls, and marks that turn the reading direction.
const obeyed = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe('a stranger’s words on a terminal', () => {
  it('never carry anything a terminal would obey', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        fc.constantFrom('\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u202e', '\r', '\n'),
      ),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(plain(parts.join(''))).not.toMatch(obeyed);
        expect(harmless(parts.join('')).replace(/[\n\t]/g, '')).not.toMatch(obeyed);
      }),
    );
  });

  it('keep their columns aligned, whatever the script', () => {
    const columns = [
      { title: 'NAME', value: (row: string) => row, widest: 12 },
      { title: 'END', value: () => '|' },
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ada', '山田太郎', '日本語の長い名前です', 'e\u0301tude', '👩‍🔧 Mo', ''), {
          minLength: 1,
        }),
        (names) => {
          const ends = table(columns, names).map((line) =>
            displayWidth(line.slice(0, line.lastIndexOf(line.includes('|') ? '|' : 'END'))),
          );
          expect(new Set(ends).size).toBe(1);
        },
      ),
    );
  });

  it('are cut with an ellipsis where they are too long', () => {
    expect(table([{ title: 'T', value: (row: string) => row, widest: 6 }], ['abcdefgh', '山田太郎'])).toEqual([
      'T',
      'abcde…',
      '山田…',
    ]);
  });

  it('show how far a task is', () => {
    const progress = { type: 'progress', task: 't', kind: 'sync', accountId: null, finished: false } as const;
    expect([progressLine({ ...progress, done: 5, of: null }), progressLine({ ...progress, done: 12, of: 24 })]).toEqual(
      ['Reading mail  5', `Reading mail  ${'█'.repeat(12)}${'░'.repeat(12)}  12 of 24`],
    );
  });
});

describe('dates', () => {
  it('of a day begin with it and end with the next, in this time zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(1971, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }), (date) => {
        const day = localDate(date.getTime()).slice(0, 10);
        const [from, to] = [parseDate(day, 'start'), parseDate(day, 'end')];
        expect(from !== null && to !== null && from <= date.getTime() && date.getTime() < to).toBe(true);
      }),
    );
  });

  it('that are none are noticed', () => {
    const none = ['2026-02-29', '2026-13-01', '2026-3-1', 'today', '', '2026-03-01T08:00:00', '2026-03-01T25:00:00Z'];
    expect(none.map((text) => parseDate(text, 'start'))).toEqual(none.map(() => null));
    expect(parseDate('2026-03-01T08:00:00+01:00', 'end')).toBe(Date.UTC(2026, 2, 1, 7));
  });
});

describe('servers', () => {
  it.each([
    ['imap.example.org:993', { host: 'imap.example.org', port: 993 }],
    ['127.0.0.1:1143', { host: '127.0.0.1', port: 1143 }],
    ['[::1]:143', { host: '::1', port: 143 }],
  ])('%s is read', (value, wanted) => {
    expect(parseServer(value)).toEqual(wanted);
  });

  it.each(['imap.example.org', ':993', 'a:0', 'a:65536', '::1:143', '[mail]:143', 'http://a:1', 'a b:1'])(
    '%j is refused',
    (value) => {
      expect(() => parseServer(value)).toThrow('HOST:PORT');
    },
  );

  it('without a kind of security get the one their port is for', () => {
    expect([993, 143, 465, 587, 1143].map(usualSecurity)).toEqual(['tls', 'starttls', 'tls', 'starttls', 'tls']);
  });
});
