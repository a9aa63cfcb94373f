import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { DueFollowUp } from '#shared/contract/today';
import { outcomesOf } from '#shared/domain/follow-up';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { followUpsText } from '../text/follow-ups.ts';
import { FollowUpRow, type RowActs } from './follow-up-row.tsx';
import styles from './follow-ups-page.module.css';

const rowHeight = 56;

type Properties = Readonly<{
  items: readonly DueFollowUp[];
  acts: RowActs;
  /** Called when the last of `items` comes into view. */
  onEnd: () => void;
}>;

/** What is to be done, only the rows in view being drawn; j and k walk, Enter opens, e and d end it, h puts it off. */
export function FollowUpRows({ items, acts, onEnd }: Properties) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Readonly<{ id: string; index: number }> | null>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.followUp.id ?? index,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const atEnd = (drawn.at(-1)?.index ?? 0) >= items.length - 10;
  useEffect(() => {
    if (atEnd) onEnd();
  }, [atEnd, items.length, onEnd]);

  // Where the chosen one was dealt with, the one that took its place is next.
  const found = place === null ? -1 : items.findIndex(({ followUp }) => followUp.id === place.id);
  const at = found >= 0 ? found : Math.min(place?.index ?? -1, items.length - 1);
  const chosen = items[at] ?? null;
  const walk = (step: number): void => {
    const index = Math.max(0, Math.min(items.length - 1, at + step));
    const next = items[index];
    if (!next) return;
    setPlace({ id: next.followUp.id, index });
    rows.scrollToIndex(index);
  };
  const withChosen = (act: (due: DueFollowUp) => void): void | false => (chosen ? act(chosen) : false);
  const settle = (which: 0 | 1): void | false =>
    withChosen((due) => {
      setPlace({ id: due.followUp.id, index: at });
      acts.settle(due, outcomesOf[due.followUp.kind][which]);
    });
  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => withChosen(acts.open),
    done: () => settle(0),
    otherwise: () => settle(1),
    later: () => withChosen(acts.postpone),
    note: () => withChosen(acts.settleWithNote),
  });

  return (
    <div ref={box} className={styles['box']} tabIndex={-1}>
      <div
        role="table"
        aria-label={followUpsText.list}
        aria-rowcount={items.length}
        style={{ position: 'relative', height: rows.getTotalSize() }}
      >
        {drawn.map(({ index, start, key }) => {
          const due = items[index];
          return (
            due && (
              <FollowUpRow
                key={key}
                due={due}
                place={{ index, start, height: rowHeight }}
                chosen={due === chosen}
                acts={acts}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
