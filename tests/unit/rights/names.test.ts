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
