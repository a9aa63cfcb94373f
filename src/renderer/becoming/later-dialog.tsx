import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { MomentField, readAhead } from '../counter/index.ts';
import { becomingText } from '../text/becoming.ts';
import { counterText } from '../text/counter.ts';
import { fullDate } from '../ui/index.ts';
import styles from './becoming.module.css';
import { snoozeTimes } from './snooze-times.ts';

/** When something comes back: at an instant, or once they answer. */
export type Until = number | 'answer';

type Props = Readonly<{
  opened: boolean;
  title?: string;
  /** Whether it may wait for their answer instead of a time. */
  answer?: boolean;
  onChoose: (until: Until) => void;
  onClose: () => void;
}>;

/** Asks until when something is put off: in a person's words, or a usual time. */
export function LaterDialog({ opened, title = becomingText.laterTitle, answer = true, onChoose, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={440}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': becomingText.close }}
    >
      <LaterForm answer={answer} onChoose={onChoose} onClose={onClose} />
    </Modal>
  );
}

function LaterForm({ answer, onChoose, onClose }: Pick<Props, 'answer' | 'onChoose' | 'onClose'>) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (until: Until): void => {
    onClose();
    onChoose(until);
  };
  const read = async (): Promise<void> => {
    const { at } = await readAhead(words);
    if (at !== null && at > Date.now()) choose(at);
    else setProblem(counterText.dueUnread);
  };
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
        label={becomingText.laterWhen}
        placeholder={counterText.duePlaceholder}
        about="future"
        words={words}
        problem={problem}
        onWords={(next) => {
          setProblem(null);
          setWords(next);
        }}
      />
      <ul className={styles['times']}>
        {snoozeTimes(Date.now()).map(({ name, at }) => (
          <li key={name}>
            <button type="button" className={styles['time']} onClick={() => choose(at)}>
              <span>{becomingText.times[name]}</span>
              <span className={styles['quiet']}>{fullDate(at)}</span>
            </button>
          </li>
        ))}
        {answer && (
          <li>
            <button type="button" className={styles['time']} onClick={() => choose('answer')}>
              <span>{becomingText.untilAnswer}</span>
            </button>
          </li>
        )}
      </ul>
      {answer && <p className={styles['quiet']}>{becomingText.laterMore}</p>}
      <div className={styles['foot']}>
        <Button variant="default" onClick={onClose}>
          {becomingText.cancel}
        </Button>
        <Button type="submit" disabled={words.trim() === ''}>
          {becomingText.later}
        </Button>
      </div>
    </form>
  );
}
