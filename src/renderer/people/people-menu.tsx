import { Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { peopleText } from '../text/people.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { RecordsDialog } from './records-dialog.tsx';

/** What is done about who is one person: `items` belong into a menu, `dialogs` beside it. */
export function usePeopleMenu(customer: Customer) {
  const [opened, setOpened] = useState<'merge' | 'apart' | null>(null);
  const navigate = useNavigate();
  const close = (): void => setOpened(null);
  const isSeveral = customer.records > 1 || customer.identities.length > 1;
  const items = (
    <>
      <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.6} />} onClick={() => setOpened('merge')}>
        {peopleText.merge}
      </Menu.Item>
      {isSeveral && (
        <Menu.Item leftSection={<IconArrowsSplit2 size={16} stroke={1.6} />} onClick={() => setOpened('apart')}>
          {peopleText.apart}
        </Menu.Item>
      )}
    </>
  );
  const dialogs = (
    <>
      {opened === 'merge' && (
        <MergeDialog
          one={customer.id}
          onClose={close}
          onMerged={(customerId) => {
            close();
            void navigate({ to: '/customers/$customerId', params: { customerId } });
          }}
        />
      )}
      {opened === 'apart' && <RecordsDialog customer={customer} onClose={close} />}
    </>
  );
  return { items, dialogs };
}
