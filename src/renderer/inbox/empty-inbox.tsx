import { Button } from '@mantine/core';
import {
  IconBellRinging,
  IconCircleCheck,
  IconClockPause,
  IconHourglass,
  IconInbox,
  IconMailOpened,
  IconNews,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useProgress } from '../core/events.ts';
import { queries } from '../core/queries.ts';
import { inboxText } from '../text/inbox.ts';
import { EmptyState } from '../ui/index.ts';
import type { FilterName } from './filters.ts';

const look = { size: 28, stroke: 1.5 } as const;

/** Why the list is empty: nothing connected, the first mail still on its way, or everything done. */
export function EmptyInbox({ filter, accountId }: Readonly<{ filter: FilterName; accountId: string | null }>) {
  const navigate = useNavigate();
  const about = useQuery(queries.app.about.queryOptions({ input: {} }));
  const syncing = useProgress().some(({ kind }) => kind === 'sync' || kind === 'import');
  if (about.data?.empty && !syncing) {
    const connect = <Button onClick={() => void navigate({ to: '/welcome' })}>{inboxText.connect}</Button>;
    return (
      <EmptyState
        icon={<IconInbox {...look} />}
        title={inboxText.nothingConnected}
        text={inboxText.nothingConnectedMore}
        action={connect}
      />
    );
  }
  if (about.data?.interactions === 0)
    return (
      <EmptyState icon={<IconBellRinging {...look} />} title={inboxText.firstSync} text={inboxText.firstSyncMore} />
    );
  if (accountId !== null)
    return <EmptyState icon={<IconInbox {...look} />} title={inboxText.noneHere} text={inboxText.noneHereMore} />;
  switch (filter) {
    case 'open':
      return <EmptyState icon={<IconCircleCheck {...look} />} title={inboxText.allDone} text={inboxText.allDoneMore} />;
    case 'unread':
      return (
        <EmptyState icon={<IconMailOpened {...look} />} title={inboxText.noUnread} text={inboxText.noUnreadMore} />
      );
    case 'done':
      return <EmptyState icon={<IconInbox {...look} />} title={inboxText.noDone} text={inboxText.noDoneMore} />;
    case 'snoozed':
      return (
        <EmptyState
          icon={<IconClockPause {...look} />}
          title={inboxText.noneSnoozed}
          text={inboxText.noneSnoozedMore}
        />
      );
    case 'waiting':
      return (
        <EmptyState icon={<IconHourglass {...look} />} title={inboxText.noneWaiting} text={inboxText.noneWaitingMore} />
      );
    case 'ours':
      return (
        <EmptyState icon={<IconCircleCheck {...look} />} title={inboxText.noneOurs} text={inboxText.noneOursMore} />
      );
    case 'own':
      return <EmptyState icon={<IconInbox {...look} />} title={inboxText.noneFound} text={inboxText.noneFoundMore} />;
    case 'all':
      return <EmptyState icon={<IconInbox {...look} />} title={inboxText.noneHere} text={inboxText.noneHereMore} />;
    case 'aside':
      return <EmptyState icon={<IconNews {...look} />} title={inboxText.noneAside} text={inboxText.noneAsideMore} />;
    default:
      return filter satisfies never;
  }
}
