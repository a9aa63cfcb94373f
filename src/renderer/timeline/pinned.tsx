import { IconPinFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../core/queries.ts';
import { timelineText } from '../text/timeline.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';

/** What somebody fixed to the top, above everything else. */
export function Pinned({ customerId, name }: Readonly<{ customerId: string; name: string | null }>) {
  const [opened, setOpened] = useState<string | null>(null);
  const pinned = useQuery(queries.timeline.pinned.queryOptions({ input: { customerId } })).data ?? [];
  if (pinned.length === 0) return null;
  return (
    <section className={styles['pinned']} aria-labelledby="pinned-title">
      <h3 id="pinned-title" className={styles['pinnedTitle']}>
        <IconPinFilled size={12} aria-hidden="true" /> {timelineText.pinned}
      </h3>
      {pinned.map((entry) => (
        <Entry
          key={entry.key}
          entry={entry}
          name={name}
          dated
          opened={opened === entry.key}
          onToggle={() => setOpened(opened === entry.key ? null : entry.key)}
        />
      ))}
    </section>
  );
}
