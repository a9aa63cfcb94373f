import { Button } from '@mantine/core';
import { composerText } from '../text/composer.ts';
import type { Concern } from './before-sending.ts';
import styles from './concern-note.module.css';

type Props = Readonly<{ concerns: readonly Concern[]; onSend: () => void; onBack: () => void }>;

/** Asks once before a mail leaves that may not be finished. */
export function ConcernNote({ concerns, onSend, onBack }: Props) {
  return (
    <div className={styles['concern']} role="alert">
      <div className={styles['concernWords']}>
        {concerns.map((concern) => (
          <p key={concern}>{composerText.concerns[concern]}</p>
        ))}
      </div>
      <Button size="compact-sm" variant="default" onClick={onBack} autoFocus>
        {composerText.goBack}
      </Button>
      <Button size="compact-sm" onClick={onSend}>
        {composerText.sendAnyway}
      </Button>
    </div>
  );
}
