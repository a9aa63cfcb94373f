import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock, IconHelpCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { OutboxItem } from '#shared/domain/outbox';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import styles from './message.module.css';
import { type OutgoingAction, outgoingState } from './outgoing-state.ts';

const icons = { quiet: IconClock, good: IconCheck, signal: IconHelpCircle, danger: IconAlertCircle } as const;

/** Where a reply is on its way out, under its words. */
export function OutgoingLine({ item }: Readonly<{ item: OutboxItem }>) {
  const now = useNow(item.state === 'queued');
  const navigate = useNavigate();
  const cancel = useMutation(
    queries.outbox.cancel.mutationOptions({
      // A mail that began its conversation takes it along; its words wait where it was written.
      onSuccess: ({ draftId, conversationId }) =>
        draftId !== conversationId && void navigate({ to: '/write/{-$draftId}', params: { draftId }, replace: true }),
    }),
  );
  const drop = useMutation(queries.outbox.drop.mutationOptions());
  const retry = useMutation(queries.outbox.retry.mutationOptions());
  const settle = useMutation(queries.outbox.settle.mutationOptions());
  const state = outgoingState(item, now);
  if (!state) return null;
  const Symbol = icons[state.tone];
  const problem = cancel.error ?? drop.error ?? retry.error ?? settle.error;
  const act = (action: OutgoingAction): void => {
    if (action === 'cancel') cancel.mutate({ id: item.id });
    else if (action === 'drop') drop.mutate({ id: item.id });
    else if (action === 'retry') retry.mutate({ id: item.id });
    else settle.mutate({ id: item.id, answer: action });
  };
  return (
    <div className={styles['outgoing']} data-tone={state.tone} role="status">
      <Symbol size={16} stroke={1.8} aria-hidden="true" />
      <span className={styles['outgoingWords']}>{problem ? problemSentence(problem) : state.words}</span>
      {state.actions.map(({ action, words }) => (
        <Button
          key={action}
          size="compact-xs"
          variant="default"
          disabled={cancel.isPending || drop.isPending || retry.isPending || settle.isPending}
          onClick={() => act(action)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}

/** The time, once a second while something counts down. */
function useNow(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
