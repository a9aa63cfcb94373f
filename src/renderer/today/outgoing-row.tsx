import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconHelpCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OutboxItem } from '#shared/domain/outbox';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { isUndelivered } from '../message/index.ts';
import { todayText } from '../text/today.ts';
import { RelativeTime } from '../ui/index.ts';
import styles from './today.module.css';

/** One reply that has not arrived: what is known about it, and what can be done. */
export function OutgoingRow({ item }: Readonly<{ item: OutboxItem }>) {
  const retry = useMutation(queries.outbox.retry.mutationOptions());
  const settle = useMutation(queries.outbox.settle.mutationOptions());
  const { id, conversationId, state, to, subject, queuedAt } = item;
  const problem = retry.error ?? settle.error;
  const undelivered = isUndelivered(item);
  const words =
    state === 'failed' || state === 'unknown' || state === 'leased'
      ? todayText.outgoing[state]
      : todayText.outgoing.queued;
  return (
    <li className={styles['row']}>
      <span className={styles['mark']} data-state={state} aria-hidden="true">
        {state === 'failed' ? (
          <IconAlertTriangle size={20} stroke={1.6} />
        ) : state === 'unknown' ? (
          <IconHelpCircle size={20} stroke={1.6} />
        ) : (
          <IconClock size={20} stroke={1.6} />
        )}
      </span>
      <div className={styles['words']}>
        <p className={styles['line']}>
          <Link to="/inbox/{-$conversationId}" params={{ conversationId }} className={styles['link'] ?? ''}>
            <bdi>{todayText.outgoingTo(to.map(({ name, address }) => name ?? address).join(', '))}</bdi>
          </Link>
          <RelativeTime at={queuedAt} className={styles['wait']} />
        </p>
        <p className={styles['subject']}>
          <bdi>{subject ?? todayText.noSubject}</bdi>
        </p>
        <p className={styles['reason']} data-state={state}>
          {/* What came back says itself that it did not arrive. */}
          {!undelivered && <strong>{words}.</strong>} {reasonFor(item)}
        </p>
        {problem && <p role="alert">{problemSentence(problem)}</p>}
      </div>
      {state === 'failed' && !undelivered && (
        <div className={styles['acts']}>
          <Button size="compact-md" variant="default" loading={retry.isPending} onClick={() => retry.mutate({ id })}>
            {todayText.tryAgain}
          </Button>
        </div>
      )}
      {state === 'unknown' && (
        <div className={styles['acts']}>
          <Button
            size="compact-md"
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ id, answer: 'it-was-sent' })}
          >
            {todayText.wasSent}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ id, answer: 'send-again' })}
          >
            {todayText.sendAgain}
          </Button>
        </div>
      )}
    </li>
  );
}

function reasonFor({ state, failure }: OutboxItem): string {
  if (state === 'unknown') return todayText.unknownBody;
  if (state !== 'failed') return failure?.code === 'vault-locked' ? todayText.lockedBody : todayText.queuedBody;
  return failure?.message ?? '';
}
