import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconBan, IconStar, IconStarFilled } from '@tabler/icons-react';
import type { Customer } from '#shared/domain/customer';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { cardText } from '../text/card.ts';
import styles from './card.module.css';
import { useCard } from './use-card.ts';

/** Whether a customer is an important one; one key turns it. */
export function VipStar({ customer }: Readonly<{ customer: Customer }>) {
  const save = useCard(customer);
  const { name, vip } = customer;
  const turn = (): void => void save(cardText.changed(cardText.vip, name), { fields: { vip: !vip } });
  useShortcuts({ vip: turn });
  const label = vip ? cardText.vipOn : cardText.vipOff;
  return (
    <Tooltip label={`${label} (s)`}>
      <ActionIcon aria-label={label} aria-pressed={vip} aria-keyshortcuts="s" onClick={turn}>
        {vip ? <IconStarFilled size={18} className={styles['star']} /> : <IconStar size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  );
}

/** What has to be known before anything else is done with a customer. */
export function DoNotContactMark({ customer }: Readonly<{ customer: Pick<Customer, 'doNotContact'> }>) {
  if (!customer.doNotContact) return null;
  return (
    <Badge color="red" leftSection={<IconBan size={12} aria-hidden="true" />}>
      {cardText.doNotContactOn}
    </Badge>
  );
}
