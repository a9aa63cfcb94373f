import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { signInSettingsText } from '../text/sign-in.ts';
import styles from './sign-in.module.css';

/** The address the provider sends the owner back to, to be copied into its form. */
export function RedirectAddress({ address }: Readonly<{ address: string }>) {
  return (
    <p className={styles['redirect']}>
      {signInSettingsText.redirect}
      <code>{address}</code>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? signInSettingsText.copied : signInSettingsText.copy}>
            <ActionIcon aria-label={signInSettingsText.copy} onClick={copy}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </p>
  );
}
