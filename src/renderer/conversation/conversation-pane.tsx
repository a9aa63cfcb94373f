import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { conversationText } from '../text/conversation.ts';
import { EmptyState } from '../ui/index.ts';
import styles from './conversation.module.css';
import { OpenConversation } from './open-conversation.tsx';

/** The conversation beside the list, or the place where one will be. */
export function ConversationPane({ conversationId }: Readonly<{ conversationId: string | null }>) {
  if (conversationId !== null) return <OpenConversation key={conversationId} conversationId={conversationId} />;
  return <NoneOpen />;
}

/** Says how to go on, once there is anything to go through. */
function NoneOpen() {
  const counts = useQuery(queries.inbox.counts.queryOptions({ input: {} })).data;
  const anything = counts !== undefined && counts.open + counts.waiting + counts.done > 0;
  return (
    <div className={styles['none']}>
      {anything && (
        <EmptyState
          icon={<IconMessages size={28} stroke={1.4} />}
          title={conversationText.chooseOne}
          text={conversationText.chooseOneMore}
        />
      )}
    </div>
  );
}
