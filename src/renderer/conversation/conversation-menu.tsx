import { ActionIcon, Menu } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconHistory, IconNews, IconUserCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { ComplaintDialog } from '../complaints/index.ts';
import { complaintsText } from '../text/complaints.ts';
import { conversationText } from '../text/conversation.ts';
import { historyText } from '../text/history.ts';
import { MenuKey } from '../ui/index.ts';

type Props = Readonly<{ conversation: Conversation; onPutRight: () => void }>;

/** What is seldom done with a conversation as a whole. */
export function ConversationMenu({ conversation: { id, customerId, aside }, onPutRight }: Props) {
  const navigate = useNavigate();
  const [complaining, setComplaining] = useState(false);
  const Symbol = aside ? IconUserCheck : IconNews;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" aria-label={conversationText.more}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {customerId !== null && (
            <Menu.Item
              leftSection={<IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => setComplaining(true)}
            >
              {complaintsText.openFrom}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Symbol size={16} stroke={1.6} aria-hidden="true" />}
            rightSection={<MenuKey>!</MenuKey>}
            onClick={onPutRight}
          >
            {aside ? conversationText.isPerson : conversationText.fileAside}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/history', search: { conversation: id } })}
          >
            {historyText.whatChanged}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ComplaintDialog conversationId={id} opened={complaining} onClose={() => setComplaining(false)} />
    </>
  );
}
