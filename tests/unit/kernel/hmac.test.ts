import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmac } from '#main/kernel/hmac';
import { anyCharacter } from '#tests/support/any-character';

describe('the keyed digest', () => {
  it('is HMAC-SHA-256, whatever the key and the text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 150 }),
        fc.string({ unit: anyCharacter, maxLength: 2000 }),
        (key, text) => {
          expect(hmac(key, text).toString('hex')).toBe(createHmac('sha256', key).update(text).digest('hex'));
        },
      ),
    );
  });
});
