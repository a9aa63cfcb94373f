import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileNames } from '#main/rights/everything/names';

it('Files get names that any system takes, each its own.', () => {
  const names = new FileNames();
  const wished = [
    'paper.pdf',
    'Paper.pdf',
    '../../etc/passwd',
    'CON.txt',
    '...',
    'in\u202Evoice.exe',
    'a:b?.txt',
    'paper.pdf',
  ];
  expect(wished.map((name) => names.nameFor(name))).toEqual([
    ...[
      'paper.pdf',
      'Paper (2).pdf',
      '_.._etc_passwd',
      '_CON.txt',
      'file',
      'in_voice.exe',
      'a_b_.txt',
      'paper (3).pdf',
    ],
  ]);
});

it('Whatever they are called, names differ in more than case, are no paths, and fit into a folder.', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('a', 'A', 'å', 'å')), {
        maxLength: 6,
      }),
      (wished) => {
        const names = new FileNames();
        const given = wished.map((name) => names.nameFor(name));
        expect(new Set(given.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(given.length);
        for (const name of given) {
          expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|[. ]$/u);
          expect(Buffer.byteLength(name)).toBeLessThan(200);
        }
      },
    ),
  );
});

it('Thousands of files of one name, and a name as long as a book, are named at once.', () => {
  const names = new FileNames();
  const given = Array.from({ length: 20_000 }, () => names.nameFor('image001.png'));
  expect(given.at(-1)).toBe('image001 (20000).png');
  expect(names.nameFor(`${'a'.repeat(2_000_000)}.pdf`)).toMatch(/^a{116}\.pdf$/u);
  expect(names.nameFor(`${' .'.repeat(200_000)}x`)).toBe('x');
});

it('Half a character, and what only Windows keeps for itself, are no part of a name.', () => {
  const names = new FileNames();
  expect(['half\uD83D.png', 'con .txt', 'COM¹.log'].map((name) => names.nameFor(name))).toEqual([
    'half_.png',
    '_con .txt',
    '_COM¹.log',
  ]);
});
