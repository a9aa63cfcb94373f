import { PasswordInput, Stack, Text } from '@mantine/core';
import { vaultText } from '../text/vault.ts';
import { passphraseStrength, shortestPassphrase } from './passphrase-strength.ts';
import type { Vault } from './use-vault.ts';

const toggle = { 'aria-label': vaultText.show };

/** The fields that ask for a passphrase, for use inside a form. Nothing when none is needed. */
export function VaultFields({ vault }: Readonly<{ vault: Vault }>) {
  const { need, form, problems, change, shown } = vault;
  if (need === null) return null;
  const write = (part: Partial<typeof form>): void => change({ ...form, ...part });
  return (
    <Stack gap="sm">
      <Text size="sm">{need === 'create' ? vaultText.createBody : vaultText.unlockBody}</Text>
      {need === 'create' && shown?.reason != null && (
        <Text size="xs" c="var(--ink-quiet)">
          {vaultText.reason(shown.reason)}
        </Text>
      )}
      <PasswordInput
        label={vaultText.passphrase}
        description={
          need === 'create' && (
            <span aria-live="polite">
              {form.passphrase.length < shortestPassphrase
                ? vaultText.passphraseHint
                : vaultText.strength[passphraseStrength(form.passphrase)]}
            </span>
          )
        }
        autoComplete={need === 'create' ? 'new-password' : 'current-password'}
        value={form.passphrase}
        error={problems.passphrase}
        visibilityToggleButtonProps={toggle}
        onChange={({ currentTarget }) => write({ passphrase: currentTarget.value })}
      />
      {need === 'create' && (
        <PasswordInput
          label={vaultText.repeat}
          autoComplete="new-password"
          value={form.repeat}
          error={problems.repeat}
          visibilityToggleButtonProps={toggle}
          onChange={({ currentTarget }) => write({ repeat: currentTarget.value })}
        />
      )}
    </Stack>
  );
}
