import { randomInt } from 'node:crypto';

// [MS-OXOMSG] §2.2.1.3: 22 bytes name the thread (a reserved byte, five of a FILETIME, a GUID), five more stand for each answer.
const headerBytes = 22;
const childBytes = 5;
/** Deeper than people answer; beyond it the index only grows. */
const mostChildren = 100;
/** Milliseconds from 1601, where FILETIME begins, to 1970. */
const epochDistance = 11_644_473_600_000n;

/** Outlook's index of an answer to the mail that carries `parent`, both in base64; null when that is none. */
export function childThreadIndex(parent: string, now: number, random = randomInt(256)): string | null {
  const bytes = Buffer.from(parent, 'base64');
  const children = (bytes.length - headerBytes) / childBytes;
  if (!Number.isInteger(children) || children < 0 || children > mostChildren) return null;
  const begun = (BigInt(bytes.readUIntBE(0, 6)) << 16n) & 0xffffffffffffffffn;
  const ticks = (BigInt(now) + epochDistance) * 10_000n;
  const passed = ticks > begun ? ticks - begun : 0n;
  // The difference in a coarser unit, and its mark, once it is longer than about 1.7 years.
  const distant = passed >> 49n > 0n;
  const delta = distant ? ((passed >> 23n) & 0x7fffffffn) | 0x80000000n : (passed >> 18n) & 0x7fffffffn;
  const child = Buffer.alloc(childBytes);
  child.writeUInt32BE(Number(delta), 0);
  child.writeUInt8(random & 0xf0, 4);
  return Buffer.concat([bytes, child]).toString('base64');
}
