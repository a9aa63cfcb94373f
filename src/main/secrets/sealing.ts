import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '#main/kernel/refusal';
import type { Secret } from '#main/kernel/secret';

/**
 * What stands in the file, everything in base64. `check` tells a wrong passphrase from a damaged file: it depends on the
 * passphrase and the salt alone. The numbers of the key derivation follow from `version`, so that a planted file cannot
 * ask for weak or for endless ones.
 */
type Sealed = Readonly<{ version: 1; salt: string; check: string; nonce: string; tag: string; sealed: string }>;

/** Opens and seals with one passphrase and salt, so that the slow derivation is done once. */
export type SealingKey = Readonly<{ salt: Buffer; cipher: Buffer; check: Buffer }>;

// OWASP's equivalent of N = 2^17 with a quarter of its memory: 32 MiB, about a third of a second.
const derivation = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const associated = Buffer.from('Shopbell sealed secrets, version 1');

const derive = promisify<string, Buffer, number, typeof derivation, Buffer>(scrypt);

export async function deriveSealingKey(passphrase: Secret, salt: Buffer = randomBytes(16)): Promise<SealingKey> {
  // The same passphrase typed on another keyboard may come composed differently.
  const bytes = await derive(passphrase.reveal().normalize('NFC'), salt, 64, derivation);
  const check = createHmac('sha256', bytes.subarray(32)).update(associated).digest();
  return { salt, cipher: bytes.subarray(0, 32), check };
}

export function seal(key: SealingKey, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce).setAAD(associated);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const fields = { salt: key.salt, check: key.check, nonce, tag: cipher.getAuthTag(), sealed };
  const encoded = Object.fromEntries(Object.entries(fields).map(([name, bytes]) => [name, bytes.toString('base64')]));
  return `${JSON.stringify({ version: 1, ...encoded }, null, 2)}\n`;
}

/** Refuses `wrong-passphrase`, `file-unreadable` (changed from outside) and `log-from-newer-version`. */
export async function unseal(
  content: string,
  passphrase: Secret,
  file: string,
): Promise<{ key: SealingKey; plain: string }> {
  const sealed = parse(content, file);
  const key = await deriveSealingKey(passphrase, Buffer.from(sealed.salt, 'base64'));
  const check = Buffer.from(sealed.check, 'base64');
  if (check.length !== key.check.length || !timingSafeEqual(check, key.check))
    throw new Refusal('wrong-passphrase', { field: 'passphrase' });
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.cipher, Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(associated).setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const plain = Buffer.concat([decipher.update(Buffer.from(sealed.sealed, 'base64')), decipher.final()]).toString(
      'utf8',
    );
    return { key, plain };
  } catch (failure) {
    throw damaged(file, failure);
  }
}

function parse(content: string, file: string): Sealed {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (failure) {
    throw damaged(file, failure);
  }
  if (isNewer(value)) throw new Refusal('log-from-newer-version', { detail: file });
  if (!isSealed(value)) throw damaged(file);
  return value;
}

function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    value.version > 1
  );
}

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return (
    fields.get('version') === 1 &&
    ['salt', 'check', 'nonce', 'tag', 'sealed'].every((name) => typeof fields.get(name) === 'string')
  );
}

function damaged(file: string, cause?: unknown): Refusal {
  return new Refusal('file-unreadable', { detail: `${file} (damaged or changed from outside)` }, cause);
}
