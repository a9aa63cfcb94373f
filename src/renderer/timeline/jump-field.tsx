import { TextInput } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { readPeriod } from '#shared/moments/read-moment';
import { timelineText } from '../text/timeline.ts';
import styles from './timeline.module.css';

/** Goes to the end of the month or day that was typed, from where the list leads further back. */
export function JumpField({ onJump }: Readonly<{ onJump: (at: number) => void }>) {
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState(false);
  const jump = async (): Promise<void> => {
    if (typed.trim() === '') return;
    const period = await readPeriod(typed, { about: 'past', now: Date.now(), locale: navigator.language });
    setUnread(period === null);
    if (period === null) return;
    setTyped('');
    onJump(period.to - 1);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void jump();
  };
  return (
    <TextInput
      size="xs"
      className={styles['jump'] ?? ''}
      aria-label={timelineText.jump}
      placeholder={timelineText.jumpPlaceholder}
      leftSection={<IconCalendarSearch size={14} stroke={1.6} aria-hidden="true" />}
      value={typed}
      maxLength={60}
      error={unread && timelineText.jumpUnread}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setUnread(false);
      }}
      onKeyDown={press}
    />
  );
}
