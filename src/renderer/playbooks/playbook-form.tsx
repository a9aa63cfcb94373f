import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { longestStep, mostSteps, playbookPurpose, type Playbook, type PlaybookPurpose } from '#shared/domain/playbook';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { playbooksText } from '../text/playbooks.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './playbooks.module.css';

/** A playbook in one's own words: a line is a step. */
export function PlaybookForm({ playbook, onDone }: Readonly<{ playbook: Playbook | null; onDone: () => void }>) {
  const form = useFormEscape(onDone);
  const say = useUndoable();
  const save = useMutation(queries.playbooks.save.mutationOptions());
  const [name, setName] = useState(playbook?.name ?? '');
  const [purpose, setPurpose] = useState<PlaybookPurpose>(playbook?.purpose ?? 'other');
  const [text, setText] = useState((playbook?.steps ?? []).join('\n'));
  const steps = text
    .split('\n')
    .map((line) => line.trim().slice(0, longestStep))
    .filter((line) => line !== '')
    .slice(0, mostSteps);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const words = { name: name.trim(), purpose, steps };
        save.mutate(
          { id: playbook?.id ?? null, words },
          {
            onSuccess: (done) => {
              onDone();
              say(playbooksText.saved(words.name), done);
            },
          },
        );
      }}
    >
      <h2 className={styles['title']}>
        {playbook === null ? playbooksText.add : playbooksText.editNamed(playbook.name)}
      </h2>
      <TextInput
        autoFocus
        label={playbooksText.name}
        maxLength={120}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Select
        label={playbooksText.purpose}
        allowDeselect={false}
        data={playbookPurpose.options.map((value) => ({ value, label: playbooksText.purposes[value] }))}
        value={purpose}
        onChange={(value) => setPurpose(playbookPurpose.parse(value))}
      />
      <Textarea
        label={playbooksText.stepsField}
        description={playbooksText.stepsHint}
        autosize
        minRows={6}
        maxRows={20}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {save.isError && <ProblemNote>{problemSentence(save.error)}</ProblemNote>}
      <div className={styles['bar']}>
        <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || steps.length === 0}>
          {playbooksText.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {playbooksText.cancel}
        </Button>
      </div>
    </form>
  );
}
