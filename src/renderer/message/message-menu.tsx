import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsSplit2, IconDots } from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { ModerationItems, useModeration } from '../moderation/index.ts';
import { messageText } from '../text/message.ts';

type Props = Readonly<{ message: ShownInteraction; onMoveOut: (() => void) | null }>;

/** What is seldom done with one message. */
export function MessageMenu({ message, onMoveOut }: Props) {
  const possible = useModeration(message);
  if (possible.length === 0 && onMoveOut === null) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={messageText.more}>
          <IconDots size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ModerationItems message={message} />
        {onMoveOut && (
          <Menu.Item leftSection={<IconArrowsSplit2 size={16} stroke={1.6} aria-hidden="true" />} onClick={onMoveOut}>
            {messageText.moveOut}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
