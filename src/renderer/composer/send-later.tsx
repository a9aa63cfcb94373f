import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { composerText } from '../text/composer.ts';
import styles from './send-later.module.css';
import { chosenTime, fieldTime, sendTimes } from './send-times.ts';

const hour = 60 * 60_000;

/** Lets the mail leave at another time: a usual one, or any. */
export function SendLater({ disabled, onSend }: Readonly<{ disabled: boolean; onSend: (at: number) => void }>) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  useShortcuts({ close: () => (opened ? setOpened(false) : false) });
  const now = Date.now();
  const chosen = chosenTime(typed, now);
  const send = (at: number): void => {
    setOpened(false);
    onSend(at);
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
            onClick={() => {
              setTyped(fieldTime(Math.ceil((now + hour) / hour) * hour));
              setOpened(!opened);
            }}
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
          <TextInput
            type="datetime-local"
            size="xs"
            aria-label={composerText.sendAtOwn}
            min={fieldTime(now)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button size="compact-sm" disabled={chosen === null} onClick={() => chosen !== null && send(chosen)}>
            {composerText.schedule}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
