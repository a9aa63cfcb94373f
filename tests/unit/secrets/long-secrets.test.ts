import { assert, asyncProperty, string } from 'fast-check';
import { expect, it } from 'vitest';
import { Secret } from '#main/kernel/secret';
import type { Keychain } from '#main/secrets/keychain';
import { inParts } from '#main/secrets/long-secrets';

/** A keychain with the limit that Windows has; `fail` makes it refuse from the given write on. */
function smallKeychain() {
  const entries = new Map<string, string>();
  const writes = { left: Infinity };
  const keychain: Keychain = {
    probe: () => Promise.resolve(null),
    get: (key) => {
      const text = entries.get(key);
      return Promise.resolve(text === undefined ? null : new Secret(text));
    },
    set: (key, secret) => {
      const text = secret.reveal();
      if (text.length * 2 > 2560 || writes.left-- <= 0) return Promise.reject(new Error('The keychain says no'));
      entries.set(key, text);
      return Promise.resolve();
    },
    delete: (key) => {
      entries.delete(key);
      return Promise.resolve();
    },
  };
  return { keychain: inParts(keychain), entries, writes };
}

it('keeps a secret of any length, and nothing of the ones before it', async () => {
  await assert(
    asyncProperty(string({ maxLength: 6000 }), string({ maxLength: 6000 }), async (first, second) => {
      const { keychain, entries } = smallKeychain();
      for (const text of [first, second, `in parts:${second}`]) {
        await keychain.set('account', new Secret(text));
        expect((await keychain.get('account'))?.reveal()).toBe(text);
      }
      await keychain.delete('account');
      expect([...entries]).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('has the secret of before when writing a new one stops at any point', async () => {
  for (let done = 0; done < 4; done++) {
    const { keychain, writes } = smallKeychain();
    await keychain.set('account', new Secret('before'.repeat(500)));
    writes.left = done;
    await expect(keychain.set('account', new Secret('after'.repeat(700)))).rejects.toThrow('says no');
    expect((await keychain.get('account'))?.reveal().slice(0, 6)).toBe('before');
  }
});

it('has no secret any more when a part of it was removed by hand', async () => {
  const { keychain, entries } = smallKeychain();
  await keychain.set('account', new Secret('x'.repeat(3000)));
  entries.delete([...entries.keys()].find((key) => key.endsWith('/1')) ?? '');
  expect(await keychain.get('account')).toBe(null);
});
