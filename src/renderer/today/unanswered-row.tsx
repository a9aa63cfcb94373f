import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Conversation } from '#shared/domain/conversation';
import { todayText } from '../text/today.ts';
import { Avatar, fullDate } from '../ui/index.ts';
import styles from './today.module.css';
import { hasWaitedLong, waitingWords } from './waiting-words.ts';

type Properties = Readonly<{
  id: string;
  conversation: Conversation;
  asOf: number;
  chosen: boolean;
  onDone: () => void;
}>;

/** One conversation whose last word is the customer's, with how long it has waited. */
export function UnansweredRow({ id, conversation, asOf, chosen, onDone }: Properties) {
  const { with: person, subject, preview, lastAt } = conversation;
  const name = person.name ?? person.address;
  const waited = asOf - lastAt;
  return (
    <li id={id} className={styles['row']} data-chosen={chosen || undefined}>
      <Avatar name={person.name} address={person.address} size={36} />
      <div className={styles['words']}>
        <p className={styles['line']}>
          <Link
            to="/inbox/{-$conversationId}"
            params={{ conversationId: conversation.id }}
            className={styles['link'] ?? ''}
          >
            <bdi>{name}</bdi>
          </Link>
          <time
            className={styles['wait']}
            data-long={hasWaitedLong(waited) || undefined}
            dateTime={new Date(lastAt).toISOString()}
            title={fullDate(lastAt)}
          >
            {todayText.waits(waitingWords(waited))}
          </time>
        </p>
        <p className={styles['subject']}>
          <bdi>{subject ?? todayText.noSubject}</bdi>
        </p>
        <p className={styles['preview']} dir="auto">
          {preview}
        </p>
      </div>
      <Tooltip label={todayText.done}>
        <ActionIcon className={styles['act'] ?? ''} size={32} aria-label={todayText.doneFor(name)} onClick={onDone}>
          <IconCheck size={18} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
