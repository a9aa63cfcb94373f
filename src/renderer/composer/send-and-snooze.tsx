import { ActionIcon, Tooltip } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import { LaterDialog, type Until } from '../becoming/index.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { composerText } from '../text/composer.ts';

type Props = Readonly<{ disabled: boolean; onSend: (until: Until) => void }>;

/** Sends, and puts the conversation off: until a time, or until they answer. */
export function SendAndSnooze({ disabled, onSend }: Props) {
  const [asking, setAsking] = useState(false);
  useShortcuts({ sendAndSnooze: () => (disabled ? false : setAsking(true)) });
  return (
    <>
      <Tooltip label={composerText.sendAndSnoozeKeys}>
        <ActionIcon
          size="lg"
          aria-label={composerText.sendAndSnooze}
          aria-keyshortcuts="Control+Shift+S Meta+Shift+S"
          disabled={disabled}
          onClick={() => setAsking(true)}
        >
          <IconClockPause size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <LaterDialog
        opened={asking}
        title={composerText.sendAndSnooze}
        onChoose={onSend}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
