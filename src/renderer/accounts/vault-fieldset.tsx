import { vaultText } from '../text/vault.ts';
import styles from './email-fields.module.css';
import type { Vault } from './use-vault.ts';
import { VaultFields } from './vault-fields.tsx';

/** The part of a mailbox's form that asks for a passphrase where passwords cannot be kept otherwise. */
export function VaultFieldset({ vault }: Readonly<{ vault: Vault }>) {
  if (vault.need === null) return null;
  return (
    <fieldset className={styles['server']}>
      <legend className={styles['legend']}>
        {vault.need === 'create' ? vaultText.createTitle : vaultText.unlockTitle}
      </legend>
      <VaultFields vault={vault} />
    </fieldset>
  );
}
