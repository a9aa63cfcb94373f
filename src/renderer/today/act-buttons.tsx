import { shortcuts } from '../core/shortcuts.ts';
import styles from './today.module.css';
import type { LineAct } from './use-line-acts.ts';

/**
 * What can be done with a line; each says by which key, for whoever would rather not point. Plain buttons: there are three
 * on each of a hundred lines, and the page is to stand at once.
 */
export function ActButtons({ acts, onAct }: Readonly<{ acts: readonly LineAct[]; onAct: (act: LineAct) => void }>) {
  if (acts.length === 0) return null;
  return (
    <span className={styles['acts']}>
      {acts.map((act) => (
        <button
          key={act.key}
          type="button"
          className={styles['act']}
          title={keyOf(act.key)}
          aria-label={act.label}
          aria-keyshortcuts={keyOf(act.key)}
          onClick={() => onAct(act)}
        >
          {act.words}
        </button>
      ))}
    </span>
  );
}

function keyOf(id: LineAct['key']): string {
  return shortcuts.find((shortcut) => shortcut.id === id)?.keys[0]?.toUpperCase() ?? '';
}
