import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconPencil } from '@tabler/icons-react';
import { type Customer, emailAddresses } from '#shared/domain/customer';
import { isReachable } from '#shared/domain/interaction';
import { useWriting } from '../composer/index.ts';
import { customerText } from '../text/customers.ts';
import styles from './customer.module.css';

/** Every address a customer writes from. */
export function CustomerAddresses({ customer: { name, identities } }: Readonly<{ customer: Customer }>) {
  const { write } = useWriting();
  return (
    <ul className={styles['addresses']} aria-label={customerText.addresses}>
      {identities
        .filter(({ address }) => isReachable(address))
        .map(({ channel, address }) => (
          <li key={`${channel} ${address}`} className={styles['address']}>
            <span>{address}</span>
            {emailAddresses(identities).includes(address) && (
              <Tooltip label={customerText.writeTo(address)}>
                <ActionIcon
                  size={24}
                  aria-label={customerText.writeTo(address)}
                  onClick={() => void write([{ name, address }])}
                >
                  <IconPencil size={14} />
                </ActionIcon>
              </Tooltip>
            )}
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? customerText.copied : customerText.copy(address)}>
                  <ActionIcon size={24} aria-label={customerText.copy(address)} onClick={copy}>
                    {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                  </ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
          </li>
        ))}
    </ul>
  );
}
