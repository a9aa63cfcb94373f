import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { followUpKind, type FollowUpKind } from '#shared/domain/follow-up';
import { MomentField, readAhead } from '../counter/index.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { counterText } from '../text/counter.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './follow-ups.module.css';

/** A promise or a task, with its date in words. */
export function FollowUpForm({ customerId, onClose }: Readonly<{ customerId: string; onClose: () => void }>) {
  const say = useUndoable();
  const form = useFormEscape(onClose);
  const create = useMutation(queries.followUps.create.mutationOptions());
  const [kind, setKind] = useState<FollowUpKind>('promise');
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const { at, unread } = await readAhead(due);
    setProblem(unread ? counterText.dueUnread : null);
    if (unread || text.trim() === '') return;
    const done = await create.mutateAsync({ customerId, kind, text: text.trim(), dueAt: at });
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
      <MomentField
        label={followUpsText.due}
        placeholder={counterText.duePlaceholder}
        about="future"
        words={due}
        problem={problem}
        onWords={setDue}
      />
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
