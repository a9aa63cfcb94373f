import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconNews, IconUserCheck } from '@tabler/icons-react';
import { conversationText } from '../text/conversation.ts';
import { MenuKey } from '../ui/index.ts';

type Props = Readonly<{ aside: boolean; onPutRight: () => void }>;

/** What is seldom done with a conversation as a whole. */
export function ConversationMenu({ aside, onPutRight }: Props) {
  const Symbol = aside ? IconUserCheck : IconNews;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={conversationText.more}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Symbol size={16} stroke={1.6} aria-hidden="true" />}
          rightSection={<MenuKey>!</MenuKey>}
          onClick={onPutRight}
        >
          {aside ? conversationText.isPerson : conversationText.fileAside}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
