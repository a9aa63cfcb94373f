import { randomUUID } from 'node:crypto';
import { Secret } from '#main/kernel/secret';
import type { Keychain } from './keychain.ts';

/** Windows keeps 2,560 bytes an entry (CRED_MAX_CREDENTIAL_BLOB_SIZE) and counts two a character. */
const longest = 1200;
/** Begins an entry that names the parts of a longer secret. */
const mark = 'in parts:';

/**
 * A keychain that keeps secrets of any length: a token of an organisation's provider is longer than Windows takes. The
 * entry under the key names the parts, and is written after them, so that a cut in between leaves the secret of before.
 */
export function inParts(keychain: Keychain): Keychain {
  const partsOf = (key: string, head: Secret | null): readonly string[] => {
    const text = head?.reveal() ?? '';
    if (!text.startsWith(mark)) return [];
    const [name = '', count = '0'] = text.slice(mark.length).split('/');
    return Array.from({ length: Number(count) }, (_, index) => `${key}/${name}/${index}`);
  };
  const removeAll = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keychain.delete(key);
  };
  return {
    probe: keychain.probe,
    get: async (key) => {
      const head = await keychain.get(key);
      const keys = partsOf(key, head);
      if (keys.length === 0) return head;
      const parts: string[] = [];
      for (const part of keys) {
        const found = await keychain.get(part);
        // Removed by hand, most likely: as good as no secret, and its owner is asked.
        if (!found) return null;
        parts.push(found.reveal());
      }
      return new Secret(parts.join(''));
    },
    set: async (key, secret) => {
      const before = partsOf(key, await keychain.get(key));
      const text = secret.reveal();
      if (text.length <= longest && !text.startsWith(mark)) {
        await keychain.set(key, secret);
      } else {
        const head = new Secret(`${mark}${randomUUID()}/${Math.ceil(text.length / longest)}`);
        for (const [index, part] of partsOf(key, head).entries())
          await keychain.set(part, new Secret(text.slice(index * longest, (index + 1) * longest)));
        await keychain.set(key, head);
      }
      await removeAll(before);
    },
    delete: async (key) => {
      const parts = partsOf(key, await keychain.get(key));
      await keychain.delete(key);
      await removeAll(parts);
    },
  };
}
