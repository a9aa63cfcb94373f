import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconFilter, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { inboxText } from '../text/inbox.ts';
import { countUnder, type FilterName, furtherNames } from './filters.ts';
import styles from './filter-bar.module.css';
import { useCounts } from './use-counts.ts';
import type { CountedView, Shown } from './use-shown.ts';

type Props = Readonly<{
  shown: Shown;
  views: readonly CountedView[];
  onFilter: (name: FilterName) => void;
  onView: (id: string) => void;
  onEdit: () => void;
}>;

/** What else can be listed, with how many there are: what is put off, what is waited for, and what somebody saved. */
export function ViewsMenu({ shown, views, onFilter, onView, onEdit }: Props) {
  const [opened, setOpened] = useState(false);
  const counts = useCounts();
  useShortcuts({ views: () => setOpened(true) });
  const further = furtherNames.some((name) => name === shown.name) || shown.name === 'own';
  const counted = (count: number | null, more = false) => (
    <span className={styles['filterCount']}>{count === null ? '' : inboxText.count(count, more)}</span>
  );
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260}>
      <Menu.Target>
        <Tooltip label={inboxText.viewsKeys} disabled={opened}>
          <ActionIcon
            size={30}
            variant={further ? 'light' : 'subtle'}
            aria-label={inboxText.views}
            aria-keyshortcuts="v"
          >
            <IconStack2 size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={styles['menu'] ?? ''}>
        {furtherNames.map((name) => (
          <Menu.Item
            key={name}
            data-chosen={shown.name === name || undefined}
            rightSection={counted(counts ? countUnder(name, counts) : null)}
            onClick={() => onFilter(name)}
          >
            {inboxText.further[name]}
          </Menu.Item>
        ))}
        {views.length > 0 && <Menu.Label>{inboxText.savedViews}</Menu.Label>}
        {views.map(({ id, name, count, more }) => (
          <Menu.Item
            key={id}
            data-chosen={shown.view?.id === id || undefined}
            rightSection={counted(count, more)}
            onClick={() => onView(id)}
          >
            <span dir="auto">{name}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconFilter size={16} stroke={1.6} aria-hidden="true" />} onClick={onEdit}>
          {inboxText.filterOwn}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
