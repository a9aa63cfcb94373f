import { hash } from 'node:crypto';

/** atproto.com/specs/tid: 53 bits of microseconds since 1970 and 10 that tell clocks apart, in signs that sort. */
const signs = '234567abcdefghijklmnopqrstuvwxyz';
const length = 13;

/**
 * The key something is written under: of its time, and of its name here, so that writing it once more writes the same
 * record.
 */
export function keyFor(writtenAt: number, name: string): string {
  const digest = hash('sha256', name, 'buffer');
  const [microseconds, clock] = [digest.readUInt16BE(0) % 1000, digest.readUInt16BE(2) % 1024];
  let rest = (BigInt(Math.floor(writtenAt)) * 1000n + BigInt(microseconds)) * 1024n + BigInt(clock);
  let key = '';
  for (let digit = 0; digit < length; digit++) {
    key = `${signs[Number(rest % 32n)] ?? ''}${key}`;
    rest /= 32n;
  }
  return key;
}

/** When a key was made, in milliseconds; null for one that is made otherwise. */
export function instantOfKey(key: string): number | null {
  if (key.length !== length) return null;
  let number = 0n;
  for (const sign of key) {
    const digit = signs.indexOf(sign);
    if (digit < 0) return null;
    number = number * 32n + BigInt(digit);
  }
  const at = Number(number / 1024n / 1000n);
  return Number.isSafeInteger(at) && at < 8_640_000_000_000_000 ? at : null;
}
