import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { composerText } from '../text/composer.ts';
import { ErrorState } from '../ui/index.ts';
import { AccountWritingForm } from './account-writing-form.tsx';
import styles from './writing-section.module.css';
import { useUndoSeconds } from './undo-seconds.ts';

/** How mails are written: the time to undo, and each account's signature and addresses. */
export function WritingSection() {
  const [undoSeconds, setUndoSeconds] = useUndoSeconds();
  const accounts = useQuery(queries.writing.list.queryOptions({ input: {} }));
  return (
    <div className={styles['settings']}>
      <section aria-labelledby="undo-title">
        <h2 id="undo-title">{composerText.undoTime}</h2>
        <SegmentedControl
          aria-labelledby="undo-title"
          value={String(undoSeconds)}
          onChange={(seconds) => setUndoSeconds(Number(seconds))}
          data={Object.entries(composerText.undoTimes).map(([value, label]) => ({ value, label }))}
        />
        <p className={styles['more']}>{composerText.undoTimeMore}</p>
      </section>
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data?.map((account) => (
        <AccountWritingForm key={account.accountId} account={account} />
      ))}
    </div>
  );
}
