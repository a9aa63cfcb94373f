import { IconMessages } from '@tabler/icons-react';
import { conversationText } from '../text/conversation.ts';
import { EmptyState } from '../ui/index.ts';
import styles from './conversation.module.css';
import { OpenConversation } from './open-conversation.tsx';

/** The conversation beside the list, or the place where one will be. */
export function ConversationPane({ conversationId }: Readonly<{ conversationId: string | null }>) {
  if (conversationId !== null) return <OpenConversation key={conversationId} conversationId={conversationId} />;
  return (
    <div className={styles['none']}>
      <EmptyState icon={<IconMessages size={28} stroke={1.4} />} title={conversationText.chooseOne} text={conversationText.chooseOneMore} />
    </div>
  );
}
