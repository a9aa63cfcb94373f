import { Button, Select } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { type timelineGroups, timelineText } from '../text/timeline.ts';
import { JumpField } from './jump-field.tsx';
import styles from './timeline.module.css';

export type Narrowed = Readonly<{ group: keyof typeof timelineGroups | null; channel: string | null }>;

type Properties = Readonly<{
  customerId: string;
  narrowed: Narrowed;
  /** It does not begin at the newest entry. */
  moved: boolean;
  onNarrow: (to: Narrowed) => void;
  /** Begins at the newest entry up to an instant; null: at the newest of all. */
  onJump: (at: number | null) => void;
}>;

const groups = ['messages', 'counter', 'deeds', 'notes', 'work'] as const;

/** What of the timeline is shown, and from when on. */
export function TimelineBar({ customerId, narrowed, moved, onNarrow, onJump }: Properties) {
  const channels = useQuery(queries.timeline.channels.queryOptions({ input: { customerId } })).data ?? [];
  return (
    <div className={styles['bar']}>
      <div className={styles['groups']} role="group" aria-label={timelineText.filters}>
        {[null, ...groups].map((group) => (
          <button
            key={group}
            type="button"
            className={styles['group']}
            aria-pressed={narrowed.group === group}
            onClick={() => onNarrow({ ...narrowed, group })}
          >
            {group === null ? timelineText.all : timelineText.groups[group]}
          </button>
        ))}
      </div>
      {channels.length > 1 && (
        <Select
          size="xs"
          className={styles['channel'] ?? ''}
          aria-label={timelineText.channel}
          placeholder={timelineText.anyChannel}
          clearable
          value={narrowed.channel}
          data={channels.map((value) => ({ value, label: timelineText.channels(value) }))}
          onChange={(channel) => onNarrow({ ...narrowed, channel })}
        />
      )}
      <JumpField onJump={onJump} />
      {moved && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconArrowUp size={14} />} onClick={() => onJump(null)}>
          {timelineText.toNewest}
        </Button>
      )}
    </div>
  );
}
