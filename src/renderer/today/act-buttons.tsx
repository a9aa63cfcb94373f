import { Button, Tooltip } from '@mantine/core';
import { shortcuts } from '../core/shortcuts.ts';
import styles from './today.module.css';
import type { LineAct } from './use-line-acts.ts';

/** What can be done with a line; each says by which key, for whoever would rather not point. */
export function ActButtons({ acts, onAct }: Readonly<{ acts: readonly LineAct[]; onAct: (act: LineAct) => void }>) {
  if (acts.length === 0) return null;
  return (
    <span className={styles['acts']}>
      {acts.map((act, at) => (
        <Tooltip key={act.key} label={keyOf(act.key)} openDelay={500}>
          <Button
            size="compact-sm"
            variant={at === 0 ? 'light' : 'default'}
            aria-label={act.label}
            aria-keyshortcuts={keyOf(act.key)}
            onClick={() => onAct(act)}
          >
            {act.words}
          </Button>
        </Tooltip>
      ))}
    </span>
  );
}

function keyOf(id: LineAct['key']): string {
  return shortcuts.find((shortcut) => shortcut.id === id)?.keys[0]?.toUpperCase() ?? '';
}
