import type { ReactNode } from 'react';
import { ActButtons } from './act-buttons.tsx';
import styles from './today.module.css';
import type { LineAct } from './use-line-acts.ts';

type Properties = Readonly<{
  id: string;
  chosen: boolean;
  mark: ReactNode;
  /** Whom it is about, and when or since when. */
  name: string;
  when: ReactNode;
  acts: readonly LineAct[];
  onOpen: (() => void) | null;
  onAct: (act: LineAct) => void;
  children: ReactNode;
}>;

/** One line of Today: what it is, whom it is about, since when, and what can be done. The whole of it opens it. */
export function LineRow({ id, chosen, mark, name, when, acts, onOpen, onAct, children }: Properties) {
  return (
    <li id={id} className={styles['row']} data-chosen={chosen || undefined} aria-current={chosen || undefined}>
      {mark}
      <div className={styles['words']}>
        <p className={styles['line']}>
          {onOpen ? (
            <button type="button" className={styles['link']} data-keys="list" onClick={onOpen}>
              <bdi>{name}</bdi>
            </button>
          ) : (
            <span className={styles['name']}>
              <bdi>{name}</bdi>
            </span>
          )}
          {when}
        </p>
        {children}
      </div>
      <ActButtons acts={acts} onAct={onAct} />
    </li>
  );
}
