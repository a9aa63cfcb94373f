import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconFileExport, IconPencil, IconPhonePlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Customer } from '#shared/domain/customer';
import { CardMenuItems, type usePhoto } from '../card/index.ts';
import { useWriting } from '../composer/index.ts';
import { usePeopleMenu } from '../people/index.ts';
import { useRightsMenu } from '../rights/index.ts';
import { openCounterLog } from '../counter/index.ts';
import { counterText } from '../text/counter.ts';
import { customerText } from '../text/customers.ts';
import { exportText } from '../text/exports.ts';
import styles from './customer.module.css';

type Properties = Readonly<{ customer: Customer; photo: ReturnType<typeof usePhoto> }>;

/** What can be done with a customer: a button for each thing done every day, the rest in a menu. */
export function CustomerActions({ customer, photo }: Properties) {
  const { name, email } = customer;
  const { write } = useWriting();
  const navigate = useNavigate();
  const people = usePeopleMenu(customer);
  const rights = useRightsMenu(customer);
  return (
    <div className={styles['actions']}>
      {email !== null && (
        <Button
          size="xs"
          leftSection={<IconPencil size={14} aria-hidden="true" />}
          onClick={() => void write([{ name, address: email }])}
        >
          {customerText.write}
        </Button>
      )}
      <Tooltip label={`${counterText.open} (l)`}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPhonePlus size={14} aria-hidden="true" />}
          aria-keyshortcuts="l"
          onClick={() => openCounterLog(customer.id)}
        >
          {counterText.log}
        </Button>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={30} variant="default" aria-label={customerText.more}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <CardMenuItems customer={customer} photo={photo} />
          {people.items}
          <Menu.Item
            leftSection={<IconFileExport size={16} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/export', search: { customer: customer.id } })}
          >
            {exportText.link}
          </Menu.Item>
          {rights.items}
        </Menu.Dropdown>
      </Menu>
      {people.dialogs}
      {rights.dialogs}
    </div>
  );
}
