import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MomentField, readAhead } from '../counter/index.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { counterText } from '../text/counter.ts';
import { todayText } from '../text/today.ts';
import { fullDate, ProblemNote } from '../ui/index.ts';
import { laterTimes } from './later-times.ts';
import type { TodayLine } from './lines.ts';
import styles from './today.module.css';
import { nameOf } from './use-line-acts.ts';

type Properties = Readonly<{ line: TodayLine | null; onClose: () => void }>;

/** Puts off what a line is about: in a person's words, or until a usual time. */
export function LaterDialog({ line, onClose }: Properties) {
  return (
    <Modal
      opened={line !== null}
      onClose={onClose}
      title={line && todayText.laterTitle(nameOf(line))}
      size={440}
      transitionProps={{ duration: 0 }}
    >
      {line && <LaterForm line={line} onClose={onClose} />}
    </Modal>
  );
}

function LaterForm({ line, onClose }: Readonly<{ line: TodayLine; onClose: () => void }>) {
  const say = useUndoable();
  const postpone = useMutation(queries.followUps.change.mutationOptions());
  const snooze = useMutation(queries.inbox.change.mutationOptions());
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const putOff = async (at: number): Promise<void> => {
    const done =
      line.what === 'follow-up'
        ? await postpone.mutateAsync({ id: line.due.followUp.id, dueAt: at })
        : line.what === 'waiting' || line.what === 'returning'
          ? await snooze.mutateAsync({ ids: [line.conversation.id], to: { until: at } })
          : null;
    onClose();
    if (done) say(todayText.putOff(fullDate(at)), done);
  };
  const read = async (): Promise<void> => {
    const { at, unread } = await readAhead(words);
    setProblem(unread || at === null ? counterText.dueUnread : null);
    if (at !== null) await putOff(at);
  };
  const error = postpone.error ?? snooze.error;
  return (
    <form
      className={styles['later']}
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <MomentField
        first
        label={todayText.laterWhen}
        placeholder={counterText.duePlaceholder}
        about="future"
        words={words}
        problem={problem}
        onWords={setWords}
      />
      <ul className={styles['laterTimes']}>
        {laterTimes(Date.now()).map(({ name, at }) => (
          <li key={name}>
            <button type="button" className={styles['laterTime']} onClick={() => void putOff(at)}>
              <span>{todayText.laterTimes[name]}</span>
              <span className={styles['quiet']}>{fullDate(at)}</span>
            </button>
          </li>
        ))}
      </ul>
      {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
      <div className={styles['foot']}>
        <Button variant="default" onClick={onClose}>
          {todayText.cancel}
        </Button>
        <Button type="submit" disabled={words.trim() === ''} loading={postpone.isPending || snooze.isPending}>
          {todayText.later}
        </Button>
      </div>
    </form>
  );
}
