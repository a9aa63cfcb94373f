import { describe, expect, it } from 'vitest';
import { childThreadIndex } from '#main/outbound/thread-index';

// A header block as [MS-OXOMSG] §2.2.1.3 lays it out: 0x01, the next five bytes of the FILETIME, a GUID.
const begun = Date.UTC(2026, 0, 1);
const filetime = (BigInt(begun) + 11_644_473_600_000n) * 10_000n;
const header = Buffer.alloc(22, 7);
header.writeUIntBE(Number(filetime >> 16n), 0, 6);

describe('Outlook’s index of an answer', () => {
  it('is the parent’s with five bytes more, which say how long after the first mail it was written', () => {
    const child = Buffer.from(childThreadIndex(header.toString('base64'), begun + 3_600_000, 0x35) ?? '', 'base64');
    expect(child.subarray(0, 22).equals(header)).toBe(true);
    expect(child.byteLength).toBe(27);
    const passed = (BigInt(child.readUInt32BE(22)) << 18n) / 10_000n;
    expect(Number(passed)).toBeGreaterThan(3_600_000 - 60);
    expect(Number(passed)).toBeLessThan(3_600_000 + 60);
    expect(child[26]).toBe(0x30);
  });

  it('counts in a coarser unit, and says so, when the thread is years old', () => {
    const years = 3 * 365 * 86_400_000;
    const child = Buffer.from(childThreadIndex(header.toString('base64'), begun + years, 0) ?? '', 'base64');
    const word = child.readUInt32BE(22);
    expect(word >>> 31).toBe(1);
    expect(Math.abs(Number((BigInt(word & 0x7fffffff) << 23n) / 10_000n) - years)).toBeLessThan(2000);
  });

  it('is none where the parent carries something else', () => {
    expect(childThreadIndex('AdabcdefAAAA', begun, 0)).toBeNull();
    expect(childThreadIndex(Buffer.alloc(24).toString('base64'), begun, 0)).toBeNull();
    expect(childThreadIndex(Buffer.alloc(22 + 5 * 500).toString('base64'), begun, 0)).toBeNull();
  });
});
