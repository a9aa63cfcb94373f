import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconPencil } from '@tabler/icons-react';
import { type Customer, emailAddresses } from '#shared/domain/customer';
import { isReachable } from '#shared/domain/interaction';
import { useWriting } from '../composer/index.ts';
import { customerText } from '../text/customers.ts';
import { Avatar, fullDate, relativeDate } from '../ui/index.ts';
import styles from './customer.module.css';

/** Who a customer is: name, how often and since when, and every address they write from. */
export function CustomerHeader({ customer }: Readonly<{ customer: Customer }>) {
  const { write } = useWriting();
  const { name, identities, company, interactions, firstAt, lastAt } = customer;
  const reachable = identities.filter(({ address }) => isReachable(address));
  const now = Date.now();
  const facts = [
    company,
    customerText.messages(interactions),
    firstAt === null ? null : customerText.since(relativeDate(firstAt, now)),
    lastAt === null ? null : customerText.last(relativeDate(lastAt, now)),
  ].filter((fact) => fact !== null);
  return (
    <header className={styles['header']}>
      <Avatar name={name} address={identities[0]?.address ?? name} size={56} />
      <div className={styles['words']}>
        <h1 className={styles['name']}>
          <bdi>{name}</bdi>
        </h1>
        <p className={styles['quiet']} title={firstAt === null ? undefined : fullDate(firstAt)}>
          {facts.join(' · ')}
        </p>
        <ul className={styles['addresses']} aria-label={customerText.addresses}>
          {reachable.map(({ channel, address }) => (
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
      </div>
    </header>
  );
}
