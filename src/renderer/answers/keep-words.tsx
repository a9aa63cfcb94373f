import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import styles from './beside.module.css';
import type { Offered } from './use-answers.ts';

type Props = Readonly<{ keep: NonNullable<Offered['keep']>; onKept: () => void }>;

/** What was written once and may be needed again is saved from where it was written. */
export function KeepWords({ keep, onKept }: Props) {
  const [name, setName] = useState<string | null>(null);
  const say = useUndoable();
  const keeping = useMutation({
    mutationFn: keep,
    onSuccess: (done, kept) => {
      say(answersText.added(kept), done);
      onKept();
    },
  });
  const save = (): void => {
    if (name !== null && name.trim() !== '' && !keeping.isPending) keeping.mutate(name.trim());
  };
  if (name === null) {
    return (
      <div className={styles['keep']}>
        <Button variant="subtle" size="compact-sm" justify="flex-start" onClick={() => setName('')}>
          {answersText.keepWords}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['keep']}>
      <TextInput
        autoFocus
        aria-label={answersText.keepName}
        placeholder={answersText.keepName}
        maxLength={120}
        value={name}
        error={keeping.isError && problemSentence(keeping.error)}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          save();
        }}
      />
      <Button variant="default" disabled={name.trim() === ''} loading={keeping.isPending} onClick={save}>
        {answersText.save}
      </Button>
    </div>
  );
}
