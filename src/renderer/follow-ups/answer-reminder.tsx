import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBellRinging, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutboxItem } from '#shared/domain/outbox';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './answer-reminder.module.css';
import { readDueWords, useDue } from './use-due.ts';

const day = 86_400_000;

/** After a reply left: to be reminded, if they have not answered by then. */
export function AnswerReminder({ item, onClose }: Readonly<{ item: OutboxItem; onClose: () => void }>) {
  const say = useUndoable();
  const [words, setWords] = useState('');
  const { due, unread } = useDue(words);
  const create = useMutation(queries.followUps.create.mutationOptions());
  const remind = async (dueAt: number): Promise<void> => {
    const { conversationId, interactionId: saidIn } = item;
    const about = { conversationId, saidIn, kind: 'task', text: followUpsText.remindText } as const;
    const done = await create.mutateAsync({ ...about, dueAt, unlessAnswered: true });
    onClose();
    say(followUpsText.reminded(followUpsText.dueMoment(dueAt)), done);
  };
  const inDays = (days: number): number => new Date(Date.now() + days * day).setHours(9, 0, 0, 0);
  return (
    <form
      className={styles['reminder']}
      onSubmit={(event) => {
        event.preventDefault();
        void readDueWords(words).then((read) => read.due && remind(read.due.at));
      }}
    >
      <IconBellRinging size={16} stroke={1.6} aria-hidden="true" />
      <span className={styles['words']}>{followUpsText.remindTitle}</span>
      <Button size="compact-xs" variant="light" onClick={() => void remind(inDays(2))}>
        {followUpsText.remindTimes.days}
      </Button>
      <Button size="compact-xs" variant="light" onClick={() => void remind(inDays(7))}>
        {followUpsText.remindTimes.week}
      </Button>
      <TextInput
        size="xs"
        className={styles['field'] ?? ''}
        aria-label={followUpsText.due}
        placeholder="next Fri 9"
        maxLength={100}
        value={words}
        error={unread && words !== ''}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {due !== null && (
        <Button size="compact-xs" type="submit" loading={create.isPending}>
          {followUpsText.dueMoment(due.at)}
        </Button>
      )}
      <ActionIcon size={22} aria-label={followUpsText.noReminder} onClick={onClose}>
        <IconX size={14} />
      </ActionIcon>
      {create.isError && <ProblemNote>{problemSentence(create.error)}</ProblemNote>}
    </form>
  );
}
