import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { problemSentence } from '../core/problem.ts';
import { inboxText } from '../text/inbox.ts';
import styles from './inbox.module.css';

type Props = Readonly<{ ids: readonly string[]; onFinished: () => void }>;

// The contract takes a thousand at a time.
const atOnce = 1000;

/** What can be done with several conversations at once. It takes the place of the filters while anything is ticked. */
export function BulkBar({ ids, onFinished }: Props) {
  const setState = useMutation(queries.inbox.setState.mutationOptions());
  const setRead = useMutation(queries.inbox.setRead.mutationOptions());
  const busy = setState.isPending || setRead.isPending;
  const problem = setState.error ?? setRead.error;
  const each = async (act: (ids: string[]) => Promise<unknown>): Promise<void> => {
    for (let start = 0; start < ids.length; start += atOnce) await act(ids.slice(start, start + atOnce));
    onFinished();
  };
  const run = (act: (ids: string[]) => Promise<unknown>) => () => void each(act).catch(() => undefined);
  const action = { size: 'compact-xs', variant: 'default', disabled: busy } as const;
  return (
    <div className={styles['bulk']}>
      <span className={styles['bulkCount']} role="status">
        {inboxText.selected(ids.length)}
      </span>
      <Button {...action} onClick={run((some) => setState.mutateAsync({ ids: some, state: 'done' }))}>
        {inboxText.markDone}
      </Button>
      <Button {...action} onClick={run((some) => setState.mutateAsync({ ids: some, state: 'open' }))}>
        {inboxText.reopen}
      </Button>
      <Button {...action} onClick={run((some) => setRead.mutateAsync({ ids: some, read: true }))}>
        {inboxText.markRead}
      </Button>
      <Button {...action} onClick={run((some) => setRead.mutateAsync({ ids: some, read: false }))}>
        {inboxText.markUnread}
      </Button>
      <Tooltip label={inboxText.selectNone}>
        <ActionIcon aria-label={inboxText.selectNone} onClick={onFinished} ml="auto">
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
      {problem && <p role="alert">{problemSentence(problem)}</p>}
    </div>
  );
}
