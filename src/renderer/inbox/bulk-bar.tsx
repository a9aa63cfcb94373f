import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconClockPause,
  IconMail,
  IconMailOpened,
  IconTag,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ConversationChange } from '#shared/domain/conversation';
import { LaterDialog, type Meant, TagDialog, useBecoming } from '../becoming/index.ts';
import { useArranging } from '../conversation/index.ts';
import { problemSentence } from '../core/problem.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { inboxText } from '../text/inbox.ts';
import styles from './bulk-bar.module.css';

type Props = Readonly<{
  ids: readonly string[];
  /** All that the list shows, once somebody selected them all; `total` is how many that are. */
  everything: boolean;
  total: Readonly<{ count: number; more: boolean }> | null;
  of: Meant;
  onEverything: () => void;
  onOpen: (id: string) => void;
  onFinished: () => void;
}>;

const mergeable = 100;

/** What can be done with several conversations at once. It takes the place of the filters while anything is ticked. */
export function BulkBar({ ids, everything, total, of, onEverything, onOpen, onFinished }: Props) {
  const arranging = useArranging();
  const becoming = useBecoming();
  const [asking, setAsking] = useState<'later' | 'tag' | null>(null);
  const busy = becoming.busy || arranging.busy;
  const problem = becoming.error ?? arranging.error;
  // Said in the bar, as `problem`.
  const after = (doing: Promise<void>): void => void doing.then(onFinished).catch(() => undefined);
  const run = (to: ConversationChange) => (): void => after(becoming.change(of, to));
  const merge = (): void =>
    after(
      arranging.merge(ids).then((id) => {
        onOpen(id);
      }),
    );
  const others = [
    { words: inboxText.reopen, Symbol: IconArrowBackUp, act: run({ state: 'open' }) },
    { words: inboxText.later, Symbol: IconClockPause, act: () => setAsking('later') },
    { words: inboxText.tag, Symbol: IconTag, act: () => setAsking('tag') },
    { words: inboxText.markRead, Symbol: IconMailOpened, act: run({ read: true }) },
    { words: inboxText.markUnread, Symbol: IconMail, act: run({ read: false }) },
    ...(ids.length > 1 && ids.length <= mergeable && !everything
      ? [{ words: inboxText.merge, Symbol: IconArrowMerge, act: merge }]
      : []),
  ];
  useShortcuts({
    done: run({ state: 'done' }),
    later: () => setAsking('later'),
    tag: () => setAsking('tag'),
    unread: run({ read: true }),
    selectAll: onEverything,
  });
  return (
    <div className={styles['bulk']}>
      <div className={styles['bulkLine']}>
        <span className={styles['bulkCount']} role="status">
          {inboxText.selected(everything ? (total?.count ?? ids.length) : ids.length)}
        </span>
        {!everything && total !== null && total.count > ids.length && (
          <button type="button" className={styles['everything']} onClick={onEverything} aria-keyshortcuts="*">
            {inboxText.selectAll(total)}
          </button>
        )}
        <Tooltip label={inboxText.selectNone}>
          <ActionIcon aria-label={inboxText.selectNone} onClick={onFinished} ml="auto">
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={styles['bulkLine']}>
        <Button size="compact-sm" variant="light" disabled={busy} onClick={run({ state: 'done' })}>
          {inboxText.markDone}
        </Button>
        {others.map(({ words, Symbol, act }) => (
          <Tooltip key={words} label={words}>
            <ActionIcon aria-label={words} disabled={busy} onClick={act}>
              <Symbol size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      {problem && (
        <p className={styles['bulkProblem']} role="alert">
          {problemSentence(problem)}
        </p>
      )}
      <LaterDialog
        opened={asking === 'later'}
        onChoose={(until) => after(becoming.putOff(of, until))}
        onClose={() => setAsking(null)}
      />
      <TagDialog
        opened={asking === 'tag'}
        tags={null}
        onTag={(tag, there) => after(becoming.change(of, { tag, there }))}
        onClose={() => setAsking(null)}
      />
    </div>
  );
}
