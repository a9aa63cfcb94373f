import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowMerge, IconMail, IconMailOpened, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useArranging } from '../conversation/index.ts';
import { queries } from '../core/queries.ts';
import { problemSentence } from '../core/problem.ts';
import { inboxText } from '../text/inbox.ts';
import styles from './bulk-bar.module.css';

type Props = Readonly<{ ids: readonly string[]; onOpen: (id: string) => void; onFinished: () => void }>;

// The contract takes a thousand at a time.
const atOnce = 1000;
const mergeable = 100;

/** What can be done with several conversations at once. It takes the place of the filters while anything is ticked. */
export function BulkBar({ ids, onOpen, onFinished }: Props) {
  const arranging = useArranging();
  const setState = useMutation(queries.inbox.setState.mutationOptions());
  const setRead = useMutation(queries.inbox.setRead.mutationOptions());
  const busy = setState.isPending || setRead.isPending || arranging.busy;
  const problem = setState.error ?? setRead.error ?? arranging.error;
  const each = async (act: (ids: string[]) => Promise<unknown>): Promise<void> => {
    for (let start = 0; start < ids.length; start += atOnce) await act(ids.slice(start, start + atOnce));
    onFinished();
  };
  const run = (act: (ids: string[]) => Promise<unknown>) => () => void each(act).catch(() => undefined);
  const merge = (): void =>
    void arranging
      .merge(ids)
      .then((id) => {
        onFinished();
        onOpen(id);
      })
      // Said in the bar, as `problem`.
      .catch(() => undefined);
  const others = [
    { words: inboxText.reopen, Symbol: IconArrowBackUp, act: reopen },
    { words: inboxText.markRead, Symbol: IconMailOpened, act: read },
    { words: inboxText.markUnread, Symbol: IconMail, act: unread },
  ];
  return (
    <div className={styles['bulk']}>
      <span className={styles['bulkCount']} role="status">
        {inboxText.selected(ids.length)}
      </span>
      <Button size="compact-sm" variant="light" disabled={busy} onClick={run(done)}>
        {inboxText.markDone}
      </Button>
      {others.map(({ words, Symbol, act }) => (
        <Tooltip key={words} label={words}>
          <ActionIcon aria-label={words} disabled={busy} onClick={run(act)}>
            <Symbol size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      {ids.length > 1 && ids.length <= mergeable && (
        <Tooltip label={inboxText.merge}>
          <ActionIcon aria-label={inboxText.merge} disabled={busy} onClick={merge}>
            <IconArrowMerge size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={inboxText.selectNone}>
        <ActionIcon aria-label={inboxText.selectNone} onClick={onFinished} ml="auto">
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
      {problem && (
        <p className={styles['bulkProblem']} role="alert">
          {problemSentence(problem)}
        </p>
      )}
    </div>
  );

  function done(some: string[]): Promise<unknown> {
    return setState.mutateAsync({ ids: some, state: 'done' });
  }
  function reopen(some: string[]): Promise<unknown> {
    return setState.mutateAsync({ ids: some, state: 'open' });
  }
  function read(some: string[]): Promise<unknown> {
    return setRead.mutateAsync({ ids: some, read: true });
  }
  function unread(some: string[]): Promise<unknown> {
    return setRead.mutateAsync({ ids: some, read: false });
  }
}
