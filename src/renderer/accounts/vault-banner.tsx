import { Button, Modal, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { vaultText } from '../text/vault.ts';
import { useVault } from './use-vault.ts';
import { VaultFields } from './vault-fields.tsx';
import styles from './vault-banner.module.css';

/** Says across the window that the passwords are locked, and asks for the passphrase. Nothing while they are not. */
export function VaultBanner() {
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  if (vault.need !== 'unlock') return null;

  async function unlock(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await vault.open()) setAsking(false);
  }

  return (
    <div className={styles['banner']} role="status">
      <IconLock size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles['words']}>{vaultText.banner}</span>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {vaultText.bannerAction}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={vaultText.unlockTitle}>
        <form onSubmit={(event) => void unlock(event)}>
          <Stack gap="md">
            <VaultFields vault={vault} />
            <Button type="submit" loading={vault.pending}>
              {vaultText.unlock}
            </Button>
          </Stack>
        </form>
      </Modal>
    </div>
  );
}
