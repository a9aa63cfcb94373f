import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { DueField, readDueWords } from '../follow-ups/index.ts';
import { composerText } from '../text/composer.ts';
import styles from './send-later.module.css';
import { sendTimes } from './send-times.ts';

/** Lets the mail leave at another time: a usual one, or any that is said in words. */
export function SendLater({ disabled, onSend }: Readonly<{ disabled: boolean; onSend: (at: number) => void }>) {
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState(false);
  useShortcuts({ close: () => (opened ? setOpened(false) : false) });
  const now = Date.now();
  const send = (at: number): void => {
    setOpened(false);
    setWords('');
    onSend(at);
  };
  const sendAtWords = async (): Promise<void> => {
    const at = (await readDueWords(words)).due?.at ?? 0;
    setProblem(at <= Date.now());
    if (at > Date.now()) send(at);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
      trapFocus
      position="top-start"
      withinPortal={false}
    >
      <Popover.Target>
        <Tooltip label={composerText.sendLater}>
          <ActionIcon
            size="lg"
            aria-label={composerText.sendLater}
            disabled={disabled}
            onClick={() => setOpened(!opened)}
          >
            <IconClock size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles['later'] ?? ''}>
        {sendTimes(now).map(({ name, at }) => (
          <button key={name} type="button" className={styles['laterChoice']} onClick={() => send(at)}>
            <span>{composerText.times[name]}</span>
            <span className={styles['laterWhen']}>{composerText.sendAt(at)}</span>
          </button>
        ))}
        <div className={styles['laterOwn']}>
          <DueField
            label={composerText.sendAtOwn}
            words={words}
            problem={problem}
            onEnter={() => void sendAtWords()}
            onWords={(typed) => {
              setProblem(false);
              setWords(typed);
            }}
          />
          <Button size="compact-sm" disabled={words.trim() === ''} onClick={() => void sendAtWords()}>
            {composerText.schedule}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
