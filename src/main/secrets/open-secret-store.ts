import { join } from 'node:path';
import { Refusal } from '#main/kernel/refusal';
import type { Secret } from '#main/kernel/secret';
import type { VaultState } from '#shared/contract/vault';
import { KeychainFailure, openKeychain, type Keychain } from './keychain.ts';
import { inParts } from './long-secrets.ts';
import { SealedFile } from './sealed-file.ts';
import type { SecretStore } from './secret-store.ts';

export type SecretStoreOptions = Readonly<{
  /** The data folder; the sealed file lies in it. */
  folder: string;
  keychain?: Keychain;
  /** Opens the sealed file without asking, or makes it where no keychain answers. Giving it is the consent. */
  passphrase?: Secret | null;
}>;

/**
 * The keychain where one answers, else the sealed file. A sealed file from before the keychain answered is emptied into
 * it when its passphrase is given; until then what the keychain does not have is looked for there.
 */
export function openSecretStore({
  folder,
  keychain = process.platform === 'win32' ? inParts(openKeychain()) : openKeychain(),
  passphrase = null,
}: SecretStoreOptions): SecretStore {
  const sealed = new SealedFile(join(folder, 'secrets.sealed'));
  let probed: Promise<string | null> | null = null;
  const whyNoKeychain = () => (probed ??= keychain.probe());
  let prepared: Promise<void> | null = null;

  async function prepare(): Promise<void> {
    if (!passphrase) return;
    if (await sealed.exists()) await unlock(passphrase);
    else if ((await whyNoKeychain()) !== null) await sealed.create(passphrase);
  }

  /** Once; a wrong passphrase refuses every time. */
  const ready = () => (prepared ??= prepare());

  async function unlock(given: Secret): Promise<void> {
    await sealed.unlock(given);
    if ((await whyNoKeychain()) !== null) return;
    for (const [key, secret] of sealed.entries()) await refusing(keychain.set(key, secret));
    await sealed.remove();
  }

  async function state(): Promise<VaultState> {
    await ready();
    const reason = await whyNoKeychain();
    if (await sealed.exists()) return { state: sealed.isOpen ? 'sealed-file' : 'locked', reason };
    return reason === null ? { state: 'keychain', reason: null } : { state: 'none', reason };
  }

  /** The sealed file, ready to be written to: refuses where there is none, or it is locked. */
  async function sealedFile(): Promise<SealedFile> {
    if (sealed.isOpen) return sealed;
    throw (await sealed.exists())
      ? new Refusal('vault-locked')
      : new Refusal('no-keychain', { detail: await whyNoKeychain() });
  }

  return {
    state,
    get: async (key) => {
      await ready();
      if ((await whyNoKeychain()) !== null) return (await sealedFile()).get(key);
      const kept = await refusing(keychain.get(key));
      return kept ?? ((await sealed.exists()) ? (await sealedFile()).get(key) : null);
    },
    set: async (key, secret) => {
      await ready();
      if ((await whyNoKeychain()) === null) await refusing(keychain.set(key, secret));
      else await (await sealedFile()).set(key, secret);
    },
    delete: async (key) => {
      await ready();
      if ((await whyNoKeychain()) === null) await refusing(keychain.delete(key));
      if (sealed.isOpen) await sealed.delete(key);
    },
    create: async (given) => {
      if ((await whyNoKeychain()) === null && !(await sealed.exists())) return;
      await sealed.create(given);
    },
    unlock,
  };
}

async function refusing<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof KeychainFailure) throw new Refusal('no-keychain', { detail: failure.message }, failure);
    throw failure;
  }
}
