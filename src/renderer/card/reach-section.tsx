import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Customer, Identity } from '#shared/domain/customer';
import { isReachable } from '#shared/domain/interaction';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';
import { Way } from './way.tsx';
import { WayForm } from './way-form.tsx';

const nameOf = ({ channel, address }: Identity): string => `${channel}:${address}`;

/** Every way to reach a customer; which of them is being typed. */
export function ReachSection({ customer }: Readonly<{ customer: Customer }>) {
  const [typing, setTyping] = useState<string | null>(null);
  const adding = 'new';
  const stop = (): void => setTyping(null);
  return (
    <section className={styles['section']} aria-label={cardText.reach}>
      <ul className={styles['ways']}>
        {customer.identities
          .filter(({ address }) => isReachable(address))
          .map((identity) => (
            <li key={nameOf(identity)}>
              {typing === nameOf(identity) ? (
                <WayForm customer={customer} identity={identity} onDone={stop} />
              ) : (
                <Way customer={customer} identity={identity} onEdit={() => setTyping(nameOf(identity))} />
              )}
            </li>
          ))}
      </ul>
      {typing === adding ? (
        <WayForm customer={customer} identity={null} onDone={stop} />
      ) : (
        <Button
          className={styles['add'] ?? ''}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setTyping(adding)}
        >
          {cardText.addWay}
        </Button>
      )}
    </section>
  );
}
