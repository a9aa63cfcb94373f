import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useProgress } from '../core/events.ts';
import { usePreference } from '../core/preferences.ts';
import { queries } from '../core/queries.ts';
import { inboxText } from '../text/inbox.ts';
import styles from './settle-hint.module.css';

const day = 86_400_000;
const worthAsking = 30;

/** After a first sync years of mail stand open. Asks once whether what is older than a month may be set aside. */
export function SettleHint() {
  const [answer, setAnswer] = usePreference('older-conversations', 'ask');
  // Rounded, so that the question stays the same one while the window is open.
  const [before] = useState(() => Math.floor(Date.now() / day - 30) * day);
  const syncing = useProgress().some(({ kind }) => kind === 'sync' || kind === 'import');
  const older = useQuery(
    queries.inbox.settleOlder.queryOptions({ input: { before, act: false }, enabled: answer === 'ask' && !syncing }),
  );
  const settle = useMutation(queries.inbox.settleOlder.mutationOptions({ onSuccess: () => setAnswer('settled') }));
  const count = older.data?.count ?? 0;
  if (answer !== 'ask' || syncing || count < worthAsking) return null;
  return (
    <div className={styles['hint']} role="status">
      <p>{inboxText.older(count)}</p>
      <div className={styles['hintActions']}>
        <Button size="compact-xs" loading={settle.isPending} onClick={() => settle.mutate({ before, act: true })}>
          {inboxText.olderAct}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => setAnswer('kept')}>
          {inboxText.olderKeep}
        </Button>
      </div>
    </div>
  );
}
