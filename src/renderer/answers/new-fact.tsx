import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import styles from './shop.module.css';

/** A fact that only this shop has. */
export function NewFact() {
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const say = useUndoable();
  const add = useMutation(
    queries.shop.setFact.mutationOptions({
      onSuccess: (done) => {
        say(answersText.factSet(name.trim()), done);
        setName('');
        setText('');
        first.current?.focus();
      },
    }),
  );
  const whole = name.trim() !== '' && text.trim() !== '';
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) add.mutate({ name: name.trim(), text: text.trim() });
      }}
    >
      <TextInput
        ref={first}
        label={answersText.factName}
        placeholder={answersText.addFactExample}
        maxLength={120}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        label={answersText.factText}
        maxLength={5000}
        value={text}
        error={add.isError && problemSentence(add.error)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!whole} loading={add.isPending}>
        {answersText.addFact}
      </Button>
    </form>
  );
}
