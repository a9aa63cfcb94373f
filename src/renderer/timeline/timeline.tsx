import { Button, Skeleton } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { timelineGroups, timelineText } from '../text/timeline.ts';
import { EmptyState, ErrorState } from '../ui/index.ts';
import { Pinned } from './pinned.tsx';
import { TimelineBar, type Narrowed } from './timeline-bar.tsx';
import { TimelineList } from './timeline-list.tsx';
import styles from './timeline.module.css';
import { useTimeline, type TimelineView } from './use-timeline.ts';

const everything: Narrowed = { group: null, channel: null };

/** Everything that happened with a customer and whoever is linked to them, newest first. */
export function Timeline({ customerId, name }: Readonly<{ customerId: string; name: string | null }>) {
  // What a search found is opened at its place.
  const { entry } = useSearch({ strict: false });
  const [start, setStart] = useState<TimelineView['start']>(entry === undefined ? {} : { entry });
  const [narrowed, setNarrowed] = useState(everything);
  const { group, channel } = narrowed;
  const timeline = useTimeline({
    customerId,
    kinds: group === null ? [] : timelineGroups[group],
    channels: channel === null ? [] : [channel],
    start,
  });
  const { entries, isPending, isError, isSuccess, error, refetch } = timeline;
  const moved = start.at !== undefined || start.entry !== undefined;
  const whole = group === null && channel === null;
  return (
    <div className={styles['timeline']}>
      <TimelineBar
        customerId={customerId}
        narrowed={narrowed}
        moved={moved}
        onNarrow={setNarrowed}
        onJump={(at) => setStart(at === null ? {} : { at })}
      />
      {whole && <Pinned customerId={customerId} name={name} />}
      {isPending && (
        <div className={styles['waiting']} role="status" aria-label={timelineText.loading}>
          <Skeleton height={72} radius="md" />
          <Skeleton height={72} radius="md" />
          <Skeleton height={72} radius="md" />
        </div>
      )}
      {isError && entries.length === 0 && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isSuccess && entries.length === 0 && (
        <EmptyState
          icon={<IconMessage size={28} stroke={1.5} />}
          title={whole ? timelineText.emptyTitle : timelineText.noneTitle}
          text={whole ? timelineText.emptyBody : timelineText.noneBody}
          {...(!whole && {
            action: (
              <Button variant="default" onClick={() => setNarrowed(everything)}>
                {timelineText.showEverything}
              </Button>
            ),
          })}
        />
      )}
      {entries.length > 0 && (
        <TimelineList
          key={JSON.stringify([start, narrowed])}
          timeline={timeline}
          name={name}
          jumped={moved}
          wanted={start.entry ?? null}
        />
      )}
    </div>
  );
}
