import { Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { conversationText } from '../text/conversation.ts';
import { ErrorState } from '../ui/index.ts';
import styles from './conversation.module.css';
import { deliveriesOf } from './deliveries.ts';
import { foldMessages, newestToRead, type Unfolded } from './folding.ts';
import { Message } from '../message/index.ts';
import { MessageSkeleton } from './message-skeleton.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import { useMessages } from './use-messages.ts';

type Props = Readonly<{ conversationId: string; onMoveOut: (interactionId: string) => void }>;

/** The messages of one conversation, oldest to newest, opened at the newest. */
export function MessageList({ conversationId, onMoveOut }: Props) {
  const { messages, isPending, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useMessages(conversationId);
  const [unfolded, setUnfolded] = useState<Unfolded>({ byHand: new Map(), middle: false });
  const [unread] = useFirstUnread(messages);
  const deliveries = useMemo(() => deliveriesOf(messages), [messages]);
  const stretches = useMemo(
    () =>
      foldMessages(
        messages.map((message) => (unread.has(message.id) ? { ...message, read: false } : message)),
        unfolded,
      ),
    [messages, unfolded, unread],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const ready = useKeptPlace({
    scroller,
    content,
    newest: newestToRead(messages)?.id ?? null,
    oldest: messages[0]?.id ?? null,
  });
  const toggle = useCallback(
    (id: string, open: boolean) =>
      setUnfolded(({ byHand, middle }) => ({ byHand: new Map(byHand).set(id, open), middle })),
    [],
  );

  if (isPending) return <MessageSkeleton />;
  if (isError && messages.length === 0) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div ref={scroller} className={styles['scroller']} data-ready={ready}>
      <div ref={content} className={styles['messages']}>
        {hasNextPage && (
          <Button
            className={styles['older'] ?? ''}
            variant="default"
            size="compact-sm"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {conversationText.earlier}
          </Button>
        )}
        {stretches.map((stretch) =>
          stretch.kind === 'message' ? (
            <Message
              key={stretch.message.id}
              message={stretch.message}
              delivery={deliveries.get(stretch.message.id) ?? null}
              open={stretch.open}
              onToggle={toggle}
              onMoveOut={messages.length > 1 ? onMoveOut : null}
            />
          ) : (
            <button
              key="folded"
              type="button"
              className={styles['between']}
              onClick={() => setUnfolded(({ byHand }) => ({ byHand, middle: true }))}
            >
              <span>{conversationText.between(stretch.messages.length)}</span>
            </button>
          ),
        )}
      </div>
    </div>
  );
}

/** What was unread when the conversation was opened: it stays open after it has been marked as read. */
function useFirstUnread(messages: ReturnType<typeof useMessages>['messages']): readonly [ReadonlySet<string>] {
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const fresh = messages.filter(({ read, id }) => !read && !unread.has(id));
    if (fresh.length > 0) setUnread(new Set([...unread, ...fresh.map(({ id }) => id)]));
  }, [messages, unread]);
  return [unread];
}
