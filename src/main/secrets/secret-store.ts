import type { Secret } from '#main/kernel/secret';
import type { VaultState } from '#shared/contract/vault';

/** Where passwords and tokens rest. Keys are account ids. Refuses `no-keychain`, `vault-locked`, `wrong-passphrase`. */
export type SecretStore = {
  readonly state: () => Promise<VaultState>;
  readonly get: (key: string) => Promise<Secret | null>;
  readonly set: (key: string, secret: Secret) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  /** Makes a new sealed file; only where no keychain answers. */
  readonly create: (passphrase: Secret) => Promise<void>;
  readonly unlock: (passphrase: Secret) => Promise<void>;
};
