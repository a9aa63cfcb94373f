import { vaultText } from '../text/vault.ts';
import { shortestPassphrase } from './passphrase-strength.ts';

/** What is asked for before passwords can be kept: a new passphrase typed twice, or the one that was chosen. */
export type VaultNeed = 'create' | 'unlock';
export type VaultForm = Readonly<{ passphrase: string; repeat: string }>;
export type VaultProblems = Readonly<{ passphrase?: string; repeat?: string }>;

export const emptyVaultForm: VaultForm = { passphrase: '', repeat: '' };

export function vaultProblems(need: VaultNeed, { passphrase, repeat }: VaultForm): VaultProblems {
  if (need === 'unlock') return passphrase === '' ? { passphrase: vaultText.missing } : {};
  if (passphrase.length < shortestPassphrase)
    return { passphrase: vaultText.tooShort(shortestPassphrase - passphrase.length) };
  return passphrase === repeat ? {} : { repeat: vaultText.differs };
}
