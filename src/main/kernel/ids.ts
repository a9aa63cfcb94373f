import { randomUUID } from 'node:crypto';
import { hmac } from './hmac.ts';

/** A fresh UUIDv7 (RFC 9562): its first 48 bits are `now`, so that ids made later sort later. */
export function newId(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  // A random UUIDv4, whose random bits are where those of a v7 are; Node draws many of them at a time.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/**
 * The same id from the same words, on every laptop that shares `key` (a UUIDv8, RFC 9562 §5.8: ours to fill).
 * With `at` the first 48 bits are that instant, so that ids of facts sort by time.
 */
export function derivedId(key: Uint8Array, words: readonly string[], at: number | null = null): string {
  const bytes = hmac(key, JSON.stringify(words)).subarray(0, 16);
  if (at !== null) bytes.writeUIntBE(Math.max(0, Math.min(at, 2 ** 48 - 1)), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
