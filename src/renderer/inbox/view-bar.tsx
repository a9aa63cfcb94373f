import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { inboxText } from '../text/inbox.ts';
import { filterNames } from './filters.ts';
import styles from './filter-bar.module.css';
import type { Shown } from './use-shown.ts';

type Props = Readonly<{ shown: Shown; onEdit: () => void; onLeave: () => void }>;

/** Over a list that none of the tabs names: what is shown, and the way back. */
export function ViewBar({ shown, onEdit, onLeave }: Props) {
  const { name, view } = shown;
  if (name === 'aside' || filterNames.some((tab) => tab === name)) return null;
  const title =
    name === 'own' ? (view?.name ?? inboxText.ownFilter) : name in inboxText.further ? furtherTitle(name) : '';
  return (
    <div className={styles['viewBar']}>
      <h2 dir="auto">{title}</h2>
      {name === 'own' && (
        <Tooltip label={view ? inboxText.editView(view.name) : inboxText.filterTitle}>
          <ActionIcon
            size="sm"
            aria-label={view ? inboxText.editView(view.name) : inboxText.filterTitle}
            onClick={onEdit}
          >
            <IconPencil size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={inboxText.leaveView}>
        <ActionIcon size="sm" aria-label={inboxText.leaveView} onClick={onLeave}>
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function furtherTitle(name: string): string {
  return new Map<string, string>(Object.entries(inboxText.further)).get(name) ?? '';
}
