import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationChange } from '#shared/domain/conversation';
import { changeOf, LaterDialog, TagDialog, useBecoming } from '../becoming/index.ts';
import { ComplaintBanner } from '../complaints/index.ts';
import { Composer } from '../composer/index.ts';
import { usePreference } from '../core/preferences.ts';
import { isLost, problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { noShortcuts, useShortcuts } from '../core/use-shortcuts.ts';
import { CustomerPanel, NobodyPanel } from '../customer/index.ts';
import { useModerationKeys } from '../moderation/index.ts';
import { conversationText } from '../text/conversation.ts';
import { ErrorState } from '../ui/index.ts';
import { AnswerElsewhere } from './answer-elsewhere.tsx';
import { answeredElsewhere, answeredOf } from './answered.ts';
import { ConversationHeader } from './conversation-header.tsx';
import styles from './conversation.module.css';
import { HeaderSkeleton } from './header-skeleton.tsx';
import { LinkedLine } from './linked-line.tsx';
import { LeftHint } from './left-hint.tsx';
import { MessageList } from './message-list.tsx';
import { useMessages } from './use-messages.ts';
import { useArranging } from './use-arranging.ts';
import { useSetSender } from './use-set-sender.ts';
import { useMarkRead } from './use-mark-read.ts';

/** Beside a conversation of readable width there is room for the panel from here on; below, it lies over it when asked for. */
const roomForPanel = '(min-width: 1240px)';

/** One conversation: its messages, the answer being written, and the person on the other side. */
export function OpenConversation({ conversationId }: Readonly<{ conversationId: string }>) {
  const show = useQuery(queries.inbox.show.queryOptions({ input: { id: conversationId } }));
  const { messages } = useMessages(conversationId);
  const becoming = useBecoming();
  const [asking, setAsking] = useState<'later' | 'tag' | null>(null);
  const [replyAsked, setReplyAsked] = useState(false);
  const { setRead, error: readError } = useMarkRead(show.data);
  const sender = useSetSender();
  const { split: moveOut, error: arrangeError } = useArranging();
  const roomy = useMediaQuery(roomForPanel, undefined, { getInitialValueInEffect: false });
  const [panel, setPanel] = usePreference('customer-panel', 'shown');
  const [overlay, setOverlay] = useState(false);
  const panelShown = roomy ? panel === 'shown' : overlay;
  const togglePanel = (): void => (roomy ? setPanel(panelShown ? 'hidden' : 'shown') : setOverlay(!overlay));
  const conversation = show.data;
  const answered = answeredOf(messages);
  const elsewhere = answeredElsewhere(answered);
  const moderating = useModerationKeys(answered);
  const change = (to: ConversationChange): void =>
    // Said above the messages, as `problem`.
    void becoming.change({ ids: [conversationId] }, to).catch(() => undefined);
  const toggleDone = (): void => {
    if (conversation) change({ state: conversation.state === 'done' ? 'open' : 'done' });
  };
  const toggleRead = (): void => {
    if (conversation) setRead(conversation.unread > 0);
  };
  useShortcuts({
    // A reply asked for too early begins when its conversation is there.
    reply: () => (show.isPending ? setReplyAsked(true) : false),
    done: toggleDone,
    later: () => setAsking('later'),
    tag: () => setAsking('tag'),
    unread: toggleRead,
    sender: () => (conversation ? sender.putRight(conversation) : false),
    customer: togglePanel,
    ...moderating,
    close: () => (overlay && !roomy ? setOverlay(false) : false),
    // Until then, letters that are typed on are no shortcuts.
    ...(show.isPending && replyAsked && noShortcuts),
  });

  if (show.isError && !conversation) return <ErrorState error={show.error} onRetry={() => void show.refetch()} />;
  const problem = becoming.error ?? readError ?? sender.error ?? arrangeError;
  return (
    <>
      <section id="conversation" className={styles['pane']} tabIndex={-1} aria-label={conversationText.conversation}>
        {conversation ? (
          <ConversationHeader
            conversation={conversation}
            said={answered ?? messages.at(-1) ?? null}
            busy={becoming.busy}
            panelShown={panelShown}
            onDone={toggleDone}
            onLater={() => setAsking('later')}
            onTag={() => setAsking('tag')}
            onUnread={toggleRead}
            onPanel={togglePanel}
            onPutRight={() => sender.putRight(conversation)}
          />
        ) : (
          <HeaderSkeleton />
        )}
        {problem != null && !isLost(problem) && (
          <p className={styles['problem']} role="alert">
            {problemSentence(problem)}
          </p>
        )}
        {conversation && <ComplaintBanner conversation={conversation} />}
        <LinkedLine conversationId={conversationId} />
        {conversation && <LeftHint conversation={conversation} onReopen={() => change({ state: 'open' })} />}
        <MessageList conversationId={conversationId} onMoveOut={moveOut} />
        {conversation &&
          (elsewhere ? (
            <AnswerElsewhere service={elsewhere} />
          ) : (
            <Composer conversation={conversation} answered={answered} replyAsked={replyAsked} />
          ))}
      </section>
      <LaterDialog
        opened={asking === 'later'}
        onChoose={(until) => change(changeOf(until))}
        onClose={() => setAsking(null)}
      />
      <TagDialog
        opened={asking === 'tag'}
        tags={conversation?.tags ?? []}
        onTag={(tag, there) => change({ tag, there })}
        onClose={() => setAsking(null)}
      />
      {panelShown && conversation?.customerId != null && (
        <CustomerPanel
          customerId={conversation.customerId}
          conversationId={conversationId}
          doubtful={answered?.details.authenticity?.verdict === 'failed'}
          overlay={!roomy}
          onClose={togglePanel}
        />
      )}
      {panelShown && conversation?.customerId === null && (
        <NobodyPanel aside={conversation.aside} overlay={!roomy} onClose={togglePanel} />
      )}
    </>
  );
}
