import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FollowUp } from '#shared/domain/follow-up';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { fullDate, ProblemNote } from '../ui/index.ts';
import { DueField } from './due-field.tsx';
import styles from './follow-ups.module.css';
import { readDueWords } from './use-due.ts';

type Properties = Readonly<{ followUp: FollowUp | null; onClose: () => void }>;

/** Says anew by when, in a person's words; words that say how often make it come again. */
export function PostponeDialog({ followUp, onClose }: Properties) {
  return (
    <Modal
      opened={followUp !== null}
      onClose={onClose}
      title={followUp && followUpsText.postponeTitle(followUp.text)}
      size={440}
      transitionProps={{ duration: 0 }}
    >
      {followUp && <PostponeForm followUp={followUp} onClose={onClose} />}
    </Modal>
  );
}

function PostponeForm({ followUp, onClose }: Readonly<{ followUp: FollowUp; onClose: () => void }>) {
  const say = useUndoable();
  const change = useMutation(queries.followUps.change.mutationOptions());
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState(false);
  const save = async (): Promise<void> => {
    const { due } = await readDueWords(words);
    setProblem(due === null);
    if (due === null) return;
    const again = due.repeats === null ? {} : { repeats: due.repeats };
    const done = await change.mutateAsync({ id: followUp.id, dueAt: due.at, ...again });
    onClose();
    say(followUpsText.postponed(fullDate(due.at)), done);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DueField first words={words} problem={problem} onWords={setWords} />
      {change.isError && <ProblemNote>{problemSentence(change.error)}</ProblemNote>}
      <div className={styles['buttons']}>
        <Button type="submit" disabled={words.trim() === ''} loading={change.isPending}>
          {followUpsText.postpone}
        </Button>
        <Button variant="default" onClick={onClose}>
          {followUpsText.cancel}
        </Button>
      </div>
    </form>
  );
}
