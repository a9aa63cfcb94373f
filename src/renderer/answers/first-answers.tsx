import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { writeAnswersFile } from '#shared/answers/file';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText, firstAnswers } from '../text/answers.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './answers.module.css';

const answers = firstAnswers.map(({ name, shortcut, text, short }) => ({
  ...{ name, shortcut },
  variants: [{ language: null, text, html: null, short }],
}));

/** Where nothing is saved yet: a few answers every shop needs, to be taken and put into one's own words. */
export function FirstAnswers() {
  const say = useUndoable();
  const start = useMutation({
    // As one import they are one thing to undo.
    mutationFn: async () => await client.answers.import({ text: writeAnswersFile(answers) }),
    onSuccess: (done) => say(answersText.startedWith, done),
  });
  return (
    <div className={styles['first']}>
      <h3>{answersText.empty}</h3>
      <p className={styles['quiet']}>{answersText.emptyMore}</p>
      <ul>
        {firstAnswers.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className={styles['preview']}>{text}</span>
          </li>
        ))}
      </ul>
      <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
        {answersText.startWith}
      </Button>
      {start.isError && <ProblemNote>{problemSentence(start.error)}</ProblemNote>}
    </div>
  );
}
