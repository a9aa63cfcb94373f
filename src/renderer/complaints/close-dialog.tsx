import { Button, Chip, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { outcomeKind, toldHow, type Complaint } from '#shared/domain/complaint';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { DueField, readDueWords } from '../follow-ups/index.ts';
import { complaintsText } from '../text/complaints.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './complaints.module.css';
import { closingOf, isComplete, noEnding, type Ending } from './ending.ts';
import { PublicFields } from './public-fields.tsx';

/** Ends a complaint: what came of it, and who was told. Without both it stays open. */
export function CloseDialog({ complaint, onClose }: Readonly<{ complaint: Complaint | null; onClose: () => void }>) {
  return (
    <Modal
      opened={complaint !== null}
      onClose={onClose}
      title={complaintsText.closeTitle}
      size={560}
      transitionProps={{ duration: 0 }}
    >
      {complaint && <CloseForm complaint={complaint} onClose={onClose} />}
    </Modal>
  );
}

function CloseForm({ complaint, onClose }: Readonly<{ complaint: Complaint; onClose: () => void }>) {
  const say = useUndoable();
  const close = useMutation(queries.complaints.close.mutationOptions());
  const [ending, setEnding] = useState<Ending>(noEnding);
  const [dayRefused, setDayRefused] = useState(false);
  const set = (change: Partial<Ending>): void => setEnding({ ...ending, ...change });
  const save = async (): Promise<void> => {
    const { due, unread } = await readDueWords(ending.check);
    setDayRefused(unread);
    if (unread) return;
    const done = await close.mutateAsync(closingOf(complaint.id, ending, due?.at ?? null));
    onClose();
    say(complaintsText.closed, done);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // Said below the fields.
        void save().catch(() => undefined);
      }}
    >
      <p className={styles['text']} dir="auto">
        {complaint.summary}
      </p>
      <fieldset className={styles['kinds']}>
        <legend>{complaintsText.kind}</legend>
        <Chip.Group value={ending.kind} onChange={(value) => set({ kind: outcomeKind.parse(value) })}>
          <div className={styles['chips']}>
            {outcomeKind.options.map((kind, index) => (
              <Chip key={kind} size="xs" value={kind} {...(index === 0 && { 'data-autofocus': true })}>
                {complaintsText.kinds[kind]}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </fieldset>
      <Textarea
        label={complaintsText.outcome}
        placeholder={complaintsText.outcomePlaceholder}
        description={ending.kind !== null && ending.kind !== 'other' ? complaintsText.wordsHint : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxLength={2000}
        value={ending.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <TextInput
          label={complaintsText.told}
          placeholder={complaintsText.toldPlaceholder}
          maxLength={2000}
          value={ending.told}
          onChange={(event) => set({ told: event.currentTarget.value })}
        />
        <Select
          label={complaintsText.how}
          placeholder={complaintsText.howOpen}
          clearable
          data={toldHow.options.map((value) => ({ value, label: complaintsText.hows[value] }))}
          value={ending.how}
          onChange={(value) => set({ how: toldHow.nullable().parse(value) })}
        />
      </div>
      {complaint.wasPublic && <PublicFields complaint={complaint} ending={ending} onChange={set} />}
      <DueField
        label={complaintsText.check}
        words={ending.check}
        problem={dayRefused}
        onWords={(check) => set({ check })}
      />
      <p className={styles['quiet']}>{complaintsText.why}</p>
      {close.isError && <ProblemNote>{problemSentence(close.error)}</ProblemNote>}
      <div className={styles['foot']}>
        <Button variant="default" onClick={onClose}>
          {complaintsText.cancel}
        </Button>
        <Button type="submit" loading={close.isPending} disabled={!isComplete(ending, complaint)}>
          {complaintsText.closeIt}
        </Button>
      </div>
    </form>
  );
}
