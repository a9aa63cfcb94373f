import type { Secret } from '#main/kernel/secret';
import type { SecretStore } from './secret-store.ts';

/** Keeps passwords until the process ends. For tests, and for trying the app on sample data. */
export function openMemorySecretStore(): SecretStore {
  const secrets = new Map<string, Secret>();
  return {
    state: () => Promise.resolve({ state: 'keychain', reason: null }),
    get: (key) => Promise.resolve(secrets.get(key) ?? null),
    set: async (key, secret) => {
      secrets.set(key, secret);
    },
    delete: async (key) => {
      secrets.delete(key);
    },
    create: () => Promise.resolve(),
    unlock: () => Promise.resolve(),
  };
}
