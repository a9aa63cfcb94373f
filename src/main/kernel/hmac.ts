import { hash } from 'node:crypto';

const blockBytes = 64;
const digestBytes = 32;
const pads = new WeakMap<Uint8Array, Readonly<{ inner: Buffer; outer: Buffer }>>();

/**
 * HMAC-SHA-256 (RFC 2104). A first sync makes seven for each message; two one-shot hashes take a quarter of the time of
 * Node's Hmac object, which was a sixth of all storing. A key is taken as unchanging.
 */
export function hmac(key: Uint8Array, text: string): Buffer {
  const { inner, outer } = padsOf(key);
  return hash(
    'sha256',
    Buffer.concat(
      [outer, hash('sha256', Buffer.concat([inner, Buffer.from(text, 'utf8')]), 'buffer')],
      blockBytes + digestBytes,
    ),
    'buffer',
  );
}

function padsOf(key: Uint8Array): Readonly<{ inner: Buffer; outer: Buffer }> {
  const known = pads.get(key);
  if (known) return known;
  const block = Buffer.alloc(blockBytes);
  block.set(key.length > blockBytes ? hash('sha256', key, 'buffer') : key);
  const made = {
    inner: Buffer.from(block.map((byte) => byte ^ 0x36)),
    outer: Buffer.from(block.map((byte) => byte ^ 0x5c)),
  };
  pads.set(key, made);
  return made;
}
