import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { composerText } from '../text/composer.ts';
import styles from './concern-note.module.css';

type Props = Readonly<{ sentence: string; busy: boolean; onSend: (reason: string) => void; onBack: () => void }>;

/** Nobody is written to by mistake who asked not to be: it takes a reason, which is kept. */
export function DoNotContactNote({ sentence, busy, onSend, onBack }: Props) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const send = (): void => {
    if (given !== '' && !busy) onSend(given);
  };
  return (
    <div className={styles['concern']} role="alert">
      <div className={styles['concernWords']}>
        <p>{sentence}</p>
        <TextInput
          size="xs"
          aria-label={composerText.overrideReason}
          placeholder={composerText.overrideReason}
          value={reason}
          maxLength={1000}
          autoFocus
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            send();
          }}
        />
      </div>
      <Button size="compact-sm" variant="default" onClick={onBack}>
        {composerText.goBack}
      </Button>
      <Button size="compact-sm" color="red" disabled={given === ''} loading={busy} onClick={send}>
        {composerText.sendAllTheSame}
      </Button>
    </div>
  );
}
