import { Button } from '@mantine/core';
import type { PersonalPiece } from '#shared/domain/draft';
import { audienceText } from '../text/audience.ts';
import styles from './personal-note.module.css';

type Props = Readonly<{
  pieces: readonly PersonalPiece[];
  /** Whether there is a way to say it to them alone. */
  privately: (() => void) | null;
  onTakeOut: () => void;
  onSend: () => void;
}>;

/** Stops words for everybody once, and names each piece in them that points at a person. */
export function PersonalNote({ pieces, privately, onTakeOut, onSend }: Props) {
  return (
    <div className={styles['note']} role="alert">
      <p className={styles['title']}>{audienceText.stopped}</p>
      <ul className={styles['pieces']}>
        {pieces.map(({ kind, from, text, known }) => (
          <li key={from}>
            <span className={styles['kind']}>
              {audienceText.kinds[kind]}
              {known && ` (${audienceText.known})`}
            </span>
            <mark dir="auto">{text}</mark>
          </li>
        ))}
      </ul>
      <div className={styles['choices']}>
        <Button size="compact-sm" onClick={onTakeOut} autoFocus>
          {audienceText.takeOut}
        </Button>
        {privately && (
          <Button size="compact-sm" variant="default" onClick={privately}>
            {audienceText.privately}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="red" onClick={onSend}>
          {audienceText.sendAnyway}
        </Button>
      </div>
    </div>
  );
}
