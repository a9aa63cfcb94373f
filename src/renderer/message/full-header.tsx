import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { conversationText } from '../text/conversation.ts';
import { messageText } from '../text/message.ts';
import { fullDate, ProblemNote } from '../ui/index.ts';
import styles from './message.module.css';
import { partyInFull } from './party-names.ts';

/** The header of a message in full. */
export function FullHeader({ message }: Readonly<{ message: ShownInteraction }>) {
  const { id, author, to, cc, occurredAt, subject, providerId } = message;
  const words = conversationText.details;
  // Read again each time: a poll that finds it gone changes nothing else of it.
  const gone = useQuery({
    ...queries.interactions.goneSince.queryOptions({ input: { id } }),
    gcTime: 0,
  }).data?.at;
  const rows = [
    [words.from, partyInFull(author)],
    [words.to, to.map(partyInFull).join(', ')],
    [words.cc, cc.map(partyInFull).join(', ')],
    [words.date, fullDate(occurredAt)],
    [words.subject, subject ?? ''],
    [words.messageId, providerId],
    [words.mailbox, gone ? conversationText.goneSince(fullDate(gone)) : ''],
  ] as const;
  return (
    <div className={styles['details']}>
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      <HeaderLines id={id} />
    </div>
  );
}

/** Every line of the header as it came, when somebody wants to see where a message came from. */
function HeaderLines({ id }: Readonly<{ id: string }>) {
  const [asked, setAsked] = useState(false);
  const lines = useQuery(queries.interactions.head.queryOptions({ input: { id }, enabled: asked }));
  if (lines.isError) return <ProblemNote>{problemSentence(lines.error)}</ProblemNote>;
  if (lines.data) return <pre className={styles['lines']}>{lines.data.head || messageText.noLines}</pre>;
  return (
    <Button size="compact-xs" variant="default" mt={8} loading={asked} onClick={() => setAsked(true)}>
      {messageText.allLines}
    </Button>
  );
}
