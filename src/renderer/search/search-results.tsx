import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '#shared/domain/search-hit';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { searchText } from '../text/search.ts';
import { placeOf } from './place-of.ts';
import styles from './search.module.css';
import { SearchRow } from './search-row.tsx';

const rowHeight = 76;

/** The messages found, only those in view being drawn; j and k walk, Enter opens. `onEnd`: the last ones are in view. */
export function SearchResults({ hits, onEnd }: Readonly<{ hits: readonly SearchHit[]; onEnd: () => void }>) {
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(-1);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => hits[index]?.interaction.id ?? index,
    overscan: 6,
  });
  const drawn = rows.getVirtualItems();
  const atEnd = (drawn.at(-1)?.index ?? 0) >= hits.length - 10;
  useEffect(() => {
    if (atEnd) onEnd();
  }, [atEnd, hits.length, onEnd]);

  function walk(step: number): void {
    const next = Math.max(0, Math.min(hits.length - 1, chosen + step));
    setChosen(next);
    rows.scrollToIndex(next);
  }

  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      const hit = hits[chosen];
      if (!hit) return false;
      void navigate(placeOf(hit));
    },
  });

  // From the search box above, the arrow down leads into what was found.
  useEffect(() => {
    const enter = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || !target.closest('search') || event.isComposing) return;
      const [first] = hits;
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        target.blur();
        setChosen(0);
      } else if (event.key === 'Enter' && first) {
        target.blur();
        setChosen(0);
      }
    };
    window.addEventListener('keydown', enter, { capture: true });
    return () => window.removeEventListener('keydown', enter, { capture: true });
  }, [hits]);

  return (
    <div ref={box} className={styles['box']} tabIndex={-1}>
      <div
        role="list"
        aria-label={searchText.resultsLabel}
        style={{ position: 'relative', height: rows.getTotalSize() }}
      >
        {drawn.map(({ index, start, key }) => {
          const hit = hits[index];
          return (
            hit && (
              <SearchRow
                key={key}
                hit={hit}
                position={index + 1}
                of={hits.length}
                start={start}
                height={rowHeight}
                chosen={index === chosen}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
