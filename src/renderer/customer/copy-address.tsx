import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { customerText } from '../text/customer.ts';
import styles from './customer.module.css';

/** An address with a button that puts it on the clipboard. */
export function CopyAddress({ address }: Readonly<{ address: string }>) {
  return (
    <div className={styles['address']}>
      <span title={address}>{address}</span>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? customerText.copied : customerText.copyAddress(address)}>
            <ActionIcon
              size="sm"
              aria-label={copied ? customerText.copied : customerText.copyAddress(address)}
              onClick={copy}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}
