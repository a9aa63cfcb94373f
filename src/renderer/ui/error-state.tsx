import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { problemSentence } from '../core/problem.ts';
import { commonText } from '../text/common.ts';
import styles from './state.module.css';

/** What a view shows when it could not be read: the sentence for the error, and a way to try again. */
export function ErrorState({ error, onRetry }: Readonly<{ error: unknown; onRetry?: () => void }>) {
  return (
    <div className={styles['state']} role="alert">
      <div className={styles['icon']} data-tone="danger" aria-hidden="true">
        <IconAlertTriangle size={28} stroke={1.5} />
      </div>
      <p className={styles['text']}>{problemSentence(error)}</p>
      {onRetry && (
        <div className={styles['action']}>
          <Button variant="default" onClick={onRetry}>
            {commonText.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}
