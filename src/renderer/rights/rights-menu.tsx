import { Menu } from '@mantine/core';
import { IconFolderDown, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { rightsText } from '../text/rights.ts';
import { EverythingDialog } from './everything-dialog.tsx';
import styles from './rights.module.css';
import { askToForget } from './opened.ts';

/** What a customer may ask for about themselves: `items` belong into a menu, `dialogs` beside it. */
export function useRightsMenu(customer: Customer) {
  const [opened, setOpened] = useState(false);
  const items = (
    <>
      <Menu.Item leftSection={<IconFolderDown size={16} stroke={1.6} />} onClick={() => setOpened(true)}>
        {rightsText.everything}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        className={styles['danger'] ?? ''}
        leftSection={<IconUserOff size={16} stroke={1.6} />}
        onClick={() => askToForget(customer)}
      >
        {rightsText.forget}
      </Menu.Item>
    </>
  );
  const dialogs = opened && <EverythingDialog customer={customer} onClose={() => setOpened(false)} />;
  return { items, dialogs };
}
