import { IconCheck } from '@tabler/icons-react';
import { composerText } from '../text/composer.ts';
import styles from './saved-mark.module.css';
import type { SaveState } from './draft-saver.ts';

/** A quiet word on whether what was typed is on disk. */
export function SavedMark({ state, saved }: Readonly<{ state: SaveState; saved: boolean }>) {
  const words =
    state === 'failed'
      ? composerText.notSaved
      : state === 'clean'
        ? saved
          ? composerText.saved
          : ''
        : composerText.saving;
  return (
    <span className={styles['saved']} data-problem={state === 'failed'} role="status">
      {state === 'clean' && saved && <IconCheck size={14} stroke={1.8} aria-hidden="true" />}
      {words}
    </span>
  );
}
