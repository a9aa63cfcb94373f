import { Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { becomingText } from '../text/becoming.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './becoming.module.css';

/** Whether a plain thanks opens what was done again. */
export function ThanksSection() {
  const reopen = useQuery(queries.inbox.thanksReopen.queryOptions({ input: {} }));
  const set = useMutation(queries.inbox.thanksReopen.mutationOptions({ onSuccess: () => void reopen.refetch() }));
  return (
    <section className={styles['section']} aria-labelledby="thanks-title">
      <h2 id="thanks-title">{becomingText.thanksTitle}</h2>
      <Switch
        label={becomingText.thanksReopen}
        description={becomingText.thanksReopenMore}
        disabled={reopen.data === undefined || set.isPending}
        checked={reopen.data?.reopen ?? false}
        onChange={(event) => set.mutate({ set: event.currentTarget.checked })}
      />
      {set.error && <ProblemNote>{problemSentence(set.error)}</ProblemNote>}
    </section>
  );
}
