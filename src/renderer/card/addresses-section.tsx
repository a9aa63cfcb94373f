import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Customer, PostalAddress } from '#shared/domain/customer';
import { cardText } from '../text/card.ts';
import { AddressForm } from './address-form.tsx';
import { addressLines } from './address-lines.ts';
import styles from './card.module.css';
import { useCard } from './use-card.ts';

const blank: PostalAddress = { label: null, street: '', city: '', region: '', postalCode: '', country: '' };

/** Where letters to a customer go. */
export function AddressesSection({ customer }: Readonly<{ customer: Customer }>) {
  const { addresses, name } = customer;
  const save = useCard(customer);
  const [typing, setTyping] = useState<number | null>(null);
  const set = async (next: readonly PostalAddress[]): Promise<void> => {
    await save(cardText.changed(cardText.addresses, name), { fields: { addresses: next } });
    setTyping(null);
  };
  return (
    <section className={styles['section']} aria-label={cardText.addresses}>
      <ul className={styles['addresses']}>
        {addresses.map((address, index) => (
          <li key={`${index} ${addressLines(address)}`}>
            {typing === index ? (
              <AddressForm
                address={address}
                onSave={(next) => set(addresses.with(index, next))}
                onCancel={() => setTyping(null)}
              />
            ) : (
              <div className={styles['address']}>
                <p className={styles['addressLines']} dir="auto">
                  {address.label !== null && <span className={styles['wayLabel']}>{`${address.label}\n`}</span>}
                  {addressLines(address)}
                </p>
                <CopyButton value={addressLines(address)}>
                  {({ copied, copy }) => (
                    <Tooltip label={copied ? cardText.copied : cardText.copy(address.street)}>
                      <ActionIcon size={24} aria-label={cardText.copy(address.street)} onClick={copy}>
                        {copied ? <IconCheck size={14} /> : <IconCopy size={14} stroke={1.6} />}
                      </ActionIcon>
                    </Tooltip>
                  )}
                </CopyButton>
                <ActionIcon size={24} aria-label={cardText.edit(address.street)} onClick={() => setTyping(index)}>
                  <IconPencil size={14} stroke={1.6} />
                </ActionIcon>
                <Tooltip label={cardText.removeAddress}>
                  <ActionIcon
                    size={24}
                    aria-label={cardText.removeAddress}
                    onClick={() => void set(addresses.toSpliced(index, 1))}
                  >
                    <IconTrash size={14} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              </div>
            )}
          </li>
        ))}
      </ul>
      {typing === addresses.length ? (
        <AddressForm address={blank} onSave={(next) => set([...addresses, next])} onCancel={() => setTyping(null)} />
      ) : (
        <Button
          className={styles['add'] ?? ''}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setTyping(addresses.length)}
        >
          {cardText.addAddress}
        </Button>
      )}
    </section>
  );
}
