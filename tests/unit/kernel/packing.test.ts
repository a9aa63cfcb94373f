import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '#main/kernel/packing';

const block = fc.uint8Array({ maxLength: 5000 });

test('What was packed is unpacked as it was', () => {
  fc.assert(
    fc.property(block, (bytes) => {
      expect(unpacked(packed(bytes))).toEqual(Buffer.from(bytes));
    }),
  );
});

test('What an earlier version deflated is unpacked, too', () => {
  fc.assert(
    fc.property(block, fc.constantFrom(0, 1, 6, 9), (bytes, level) => {
      expect(unpacked(deflateRawSync(bytes, { level }))).toEqual(Buffer.from(bytes));
    }),
  );
});

test('Nothing else is copied along to another thread', () => {
  const small = packed(Buffer.from('Subject: An order'));
  expect(small.buffer.byteLength).toBe(small.byteLength);
});
