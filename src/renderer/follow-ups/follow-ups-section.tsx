import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { LineSkeleton, ProblemNote } from '../ui/index.ts';
import { DueWords } from './due-words.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import styles from './follow-ups.module.css';
import { SaidLink } from './said-link.tsx';
import { SettleButtons } from './settle-buttons.tsx';
import { useSettle } from './use-settle.ts';

type Properties = Readonly<{
  customerId: string;
  /** The conversation it is seen in, which a new one belongs to. */
  conversationId?: string | null;
}>;

/** What is still to be done for a customer, and what was promised to them; how it ended stands on the timeline. */
export function FollowUpsSection({ customerId, conversationId = null }: Properties) {
  const [adding, setAdding] = useState(false);
  const { settle, error } = useSettle();
  const open = useQuery(queries.followUps.open.queryOptions({ input: { customerId, limit: 100 } }));
  return (
    <section className={styles['section']} aria-labelledby="follow-ups-title">
      <header className={styles['heading']}>
        <h2 id="follow-ups-title">{followUpsText.title}</h2>
        <Tooltip label={followUpsText.add}>
          <ActionIcon size={26} aria-label={followUpsText.add} onClick={() => setAdding(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
      {adding && (
        <FollowUpForm customerId={customerId} conversationId={conversationId} onClose={() => setAdding(false)} />
      )}
      {open.isPending && <LineSkeleton />}
      {open.data?.items.length === 0 && !adding && <p className={styles['quiet']}>{followUpsText.none}</p>}
      <ul className={styles['list']}>
        {(open.data?.items ?? []).map(({ followUp }) => (
          <li key={followUp.id} className={styles['item']}>
            <p className={styles['text']} dir="auto">
              {followUp.text}
            </p>
            <p className={styles['line']}>
              <span className={styles['quiet']}>{followUpsText.kinds[followUp.kind]}</span>
              <DueWords followUp={followUp} />
              <SaidLink followUp={followUp} />
              <SettleButtons followUp={followUp} onSettle={(outcome) => settle(followUp.id, outcome)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
