import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsSplit2, IconDots } from '@tabler/icons-react';
import { messageText } from '../text/message.ts';

/** What is seldom done with one message. */
export function MessageMenu({ onMoveOut }: Readonly<{ onMoveOut: () => void }>) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={messageText.more}>
          <IconDots size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowsSplit2 size={16} stroke={1.6} aria-hidden="true" />} onClick={onMoveOut}>
          {messageText.moveOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
