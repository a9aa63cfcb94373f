import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { todayText } from '../text/today.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './today.module.css';
import { UnansweredRow } from './unanswered-row.tsx';

type Properties = Readonly<{ conversations: readonly Conversation[]; total: number; asOf: number }>;

/** Who waits for an answer, the longest wait first; j and k walk, Enter opens, e marks as done. */
export function Unanswered({ conversations, total, asOf }: Properties) {
  const navigate = useNavigate();
  const setState = useMutation(queries.inbox.setState.mutationOptions());
  const [chosen, setChosen] = useState<string | null>(null);

  function walk(step: number): void {
    const at = conversations.findIndex(({ id }) => id === chosen);
    const next = conversations[Math.max(0, Math.min(conversations.length - 1, at + step))];
    if (!next) return;
    setChosen(next.id);
    document.getElementById(rowId(next.id))?.scrollIntoView({ block: 'nearest' });
  }

  function settle(id: string): void {
    // The one after it is chosen next, so that e e e works down the list.
    const at = conversations.findIndex((one) => one.id === id);
    if (id === chosen) setChosen((conversations[at + 1] ?? conversations[at - 1])?.id ?? null);
    setState.mutate({ ids: [id], state: 'done' });
  }

  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      if (chosen === null) return false;
      void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: chosen } });
    },
    done: () => {
      if (chosen === null) return false;
      settle(chosen);
    },
  });

  return (
    <section className={styles['section']} aria-labelledby="unanswered-title">
      <h2 id="unanswered-title" className={styles['title']}>
        {todayText.unansweredTitle} <span className={styles['count']}>{todayText.unansweredCount(total)}</span>
      </h2>
      <p className={styles['quiet']}>{todayText.oldestFirst}</p>
      {setState.isError && <ProblemNote>{problemSentence(setState.error)}</ProblemNote>}
      <ul className={styles['list']}>
        {conversations.map((conversation) => (
          <UnansweredRow
            key={conversation.id}
            id={rowId(conversation.id)}
            conversation={conversation}
            asOf={asOf}
            chosen={conversation.id === chosen}
            onDone={() => settle(conversation.id)}
          />
        ))}
      </ul>
      {total > conversations.length && (
        <Link to="/inbox/{-$conversationId}" params={{}} className={styles['all'] ?? ''}>
          {todayText.showInbox(conversations.length, total)}
        </Link>
      )}
    </section>
  );
}

function rowId(conversationId: string): string {
  return `unanswered-${conversationId}`;
}
