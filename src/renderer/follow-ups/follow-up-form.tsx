import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { followUpKind, type FollowUpKind } from '#shared/domain/follow-up';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { ProblemNote } from '../ui/index.ts';
import { DueField } from './due-field.tsx';
import styles from './follow-ups.module.css';
import { readDueWords } from './use-due.ts';

type Properties = Readonly<{ customerId: string; conversationId: string | null; onClose: () => void }>;

/** A promise or a task, with its date in words; in a conversation also one that an answer makes needless. */
export function FollowUpForm({ customerId, conversationId, onClose }: Properties) {
  const say = useUndoable();
  const form = useFormEscape(onClose);
  const create = useMutation(queries.followUps.create.mutationOptions());
  const [kind, setKind] = useState<FollowUpKind>('promise');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [due, setDue] = useState('');
  const [unlessAnswered, setUnlessAnswered] = useState(false);
  const [problem, setProblem] = useState(false);
  const save = async (): Promise<void> => {
    const read = await readDueWords(due);
    setProblem(read.unread);
    if (read.unread || text.trim() === '') return;
    const done = await create.mutateAsync({
      ...{ customerId, conversationId, kind, text: text.trim() },
      said: kind === 'promise' ? said.trim() || null : null,
      dueAt: read.due?.at ?? null,
      repeats: read.due?.repeats ?? null,
      unlessAnswered: kind === 'task' && unlessAnswered,
    });
    onClose();
    say(followUpsText.created[kind], done);
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={followUpsText.kind}
        value={kind}
        data={followUpKind.options.toReversed().map((value) => ({ value, label: followUpsText.kinds[value] }))}
        onChange={(value) => setKind(followUpKind.parse(value))}
      />
      <TextInput
        size="xs"
        autoFocus
        label={followUpsText.text[kind]}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {kind === 'promise' && (
        <TextInput
          size="xs"
          label={followUpsText.said}
          maxLength={2000}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
      )}
      <DueField words={due} problem={problem} onWords={setDue} />
      {kind === 'task' && conversationId !== null && (
        <Checkbox
          size="xs"
          label={followUpsText.unlessAnswered}
          checked={unlessAnswered}
          onChange={(event) => setUnlessAnswered(event.currentTarget.checked)}
        />
      )}
      {create.isError && <ProblemNote>{problemSentence(create.error)}</ProblemNote>}
      <div className={styles['buttons']}>
        <Button size="compact-sm" type="submit" loading={create.isPending} disabled={text.trim() === ''}>
          {followUpsText.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {followUpsText.cancel}
        </Button>
      </div>
    </form>
  );
}
