import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaybooks, writePlaybooks } from '#main/playbooks/playbook-file';
import { playbookPurpose } from '#shared/domain/playbook';
import { shippedPlaybooks } from '#shared/domain/shipped-playbooks';

const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter((text) => text !== '');
const words = fc.record({
  // What ends a heading in Markdown cannot end a name.
  name: line(30).filter((text) => !/(^|\s)#+$/u.test(text)),
  purpose: fc.constantFrom(...playbookPurpose.options),
  // A step that begins as an empty box does is that box.
  steps: fc.array(
    line(60).filter((text) => !/^\[[ xX]?\](\s|$)/u.test(text)),
    { minLength: 1, maxLength: 6 },
  ),
});

describe('a file of playbooks', () => {
  it('says in JSON and in Markdown what they say', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.constantFrom('json', 'markdown'), (all, form) => {
        expect(readPlaybooks(writePlaybooks(all, form))).toEqual(all);
      }),
    );
  });

  it('holds those that came with the program', () => {
    const plain = shippedPlaybooks.map(({ name, purpose, steps }) => ({ name, purpose, steps }));
    for (const form of ['json', 'markdown'] as const) expect(readPlaybooks(writePlaybooks(plain, form))).toEqual(plain);
  });

  it('is read as somebody wrote it, with numbers, stars or boxes', () => {
    const text =
      '﻿Intro\r\n\r\n## Late parcel ##\r\n1. Find it\r\n2) Say where it is\r\n\r\n# Empty\r\n\r\n# Refund\r\npurpose: Refund\r\n* [x] Pay\r\n';
    expect(readPlaybooks(text)).toEqual([
      { name: 'Late parcel', purpose: 'other', steps: ['Find it', 'Say where it is'] },
      { name: 'Refund', purpose: 'refund', steps: ['Pay'] },
    ]);
  });

  it.each(['', '# Only a heading', '{"playbooks": []}', '{"playbooks": [{"name": "x"}]}', '[oh', 'Just words'])(
    'is refused where it holds none: %j',
    (text) => {
      expect(() => readPlaybooks(text)).toThrow('invalid-input');
    },
  );
});
