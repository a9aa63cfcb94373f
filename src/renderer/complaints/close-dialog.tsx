import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Complaint } from '#shared/domain/complaint';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { complaintsText } from '../text/complaints.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './complaints.module.css';

/** Ends a complaint: what came of it, and who was told. Without both it stays open. */
export function CloseDialog({ complaint, onClose }: Readonly<{ complaint: Complaint | null; onClose: () => void }>) {
  return (
    <Modal
      opened={complaint !== null}
      onClose={onClose}
      title={complaintsText.closeTitle}
      size={480}
      transitionProps={{ duration: 0 }}
    >
      {complaint && <CloseForm complaint={complaint} onClose={onClose} />}
    </Modal>
  );
}

function CloseForm({ complaint, onClose }: Readonly<{ complaint: Complaint; onClose: () => void }>) {
  const say = useUndoable();
  const close = useMutation(queries.complaints.close.mutationOptions());
  const [outcome, setOutcome] = useState('');
  const [told, setTold] = useState('');
  const save = async (): Promise<void> => {
    const done = await close.mutateAsync({ id: complaint.id, outcome: outcome.trim(), told: told.trim() });
    onClose();
    say(complaintsText.closed, done);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles['text']} dir="auto">
        {complaint.summary}
      </p>
      <Textarea
        data-autofocus
        label={complaintsText.outcome}
        placeholder={complaintsText.outcomePlaceholder}
        autosize
        minRows={2}
        maxLength={2000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <TextInput
        label={complaintsText.told}
        placeholder={complaintsText.toldPlaceholder}
        description={complaintsText.why}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={2000}
        value={told}
        onChange={(event) => setTold(event.currentTarget.value)}
      />
      {close.isError && <ProblemNote>{problemSentence(close.error)}</ProblemNote>}
      <div className={styles['foot']}>
        <Button variant="default" onClick={onClose}>
          {complaintsText.cancel}
        </Button>
        <Button type="submit" loading={close.isPending} disabled={outcome.trim() === '' || told.trim() === ''}>
          {complaintsText.closeIt}
        </Button>
      </div>
    </form>
  );
}
