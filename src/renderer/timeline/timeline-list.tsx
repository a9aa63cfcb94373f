import { useVirtualizer } from '@tanstack/react-virtual';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineEntry } from '#shared/domain/timeline';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { timelineText } from '../text/timeline.ts';
import { dayOf, dayWords } from './days.ts';
import { Entry } from './entry.tsx';
import { foldDeeds, type FoldedEntry } from './fold-deeds.ts';
import styles from './timeline.module.css';
import type { useTimeline } from './use-timeline.ts';
import { useStayingAtTop } from './use-staying-at-top.ts';

type Properties = Readonly<{
  timeline: ReturnType<typeof useTimeline>;
  name: string | null;
  /** It does not begin at the newest entry: the one it begins at is marked. */
  jumped: boolean;
  /** The interaction somebody came for: it is shown whole. */
  wanted: string | null;
}>;

// A day's heading or two lines of words; the real height is measured when drawn.
const usualHeight = 88;
/** The day that stays above the entries. */
const dayHeight = 36;
/** How far from an end more is read. */
const ahead = 12;

/** The entries in view, under their days. What is read in above or arrives there leaves what one looks at where it is. */
export function TimelineList({ timeline, name, jumped, wanted }: Properties) {
  const { entries, hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } = timeline;
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(() => (jumped ? (entries[0]?.key ?? null) : null));
  const folded = useMemo(() => foldDeeds(entries), [entries]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(folded.filter((line) => holds(line, (one) => isSaid(one, wanted))).map(({ entry }) => entry.key)),
  );
  const rows = useVirtualizer({
    count: folded.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => folded[index]?.entry.key ?? index,
    overscan: 6,
    // Holds on to the entry in view when pages are added before it; never to the end.
    anchorTo: 'end',
    scrollEndThreshold: -1,
    scrollPaddingStart: dayHeight,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (isFetching) return;
    if (hasNextPage && last >= folded.length - ahead) void fetchNextPage();
    else if (hasPreviousPage && first < ahead) void fetchPreviousPage();
  }, [isFetching, hasNextPage, hasPreviousPage, first, last, folded.length, fetchNextPage, fetchPreviousPage]);
  // What was looked for stands below its day also once newer entries have come above it.
  const placed = useRef(!jumped);
  const chosenAt = folded.findIndex((line) => holds(line, ({ key }) => key === chosen));
  useEffect(() => {
    if (placed.current || chosenAt <= 0) return;
    placed.current = true;
    rows.scrollToIndex(chosenAt, { align: 'start' });
  }, [rows, chosenAt]);
  useStayingAtTop(box, hasPreviousPage ? null : (entries[0]?.key ?? null));

  const now = Date.now();
  const top = folded[rows.range?.startIndex ?? 0]?.entry;
  const toggle = (key: string): void =>
    setOpened((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));

  function walk(step: number): void {
    const next = chosenAt < 0 ? first : Math.max(0, Math.min(folded.length - 1, chosenAt + step));
    setChosen(folded[next]?.entry.key ?? null);
    rows.scrollToIndex(next, { align: 'auto' });
  }
  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      const entry = folded[chosenAt]?.entry;
      if (entry?.type !== 'said') return false;
      const { conversationId } = entry.said;
      if (conversationId === null) toggle(entry.key);
      else void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId } });
    },
  });

  return (
    <div className={styles['frame']}>
      {top && (
        <div className={styles['day']} data-floating="true" aria-hidden="true">
          <span>{dayWords(top.at, now)}</span>
        </div>
      )}
      <div ref={box} className={styles['scroll']} tabIndex={-1}>
        <div
          role="feed"
          aria-label={timelineText.label}
          aria-busy={isFetching}
          className={styles['list']}
          style={{ height: rows.getTotalSize() }}
        >
          {drawn.map(({ index, start, key }) => {
            const line = folded[index];
            const before = folded[index - 1]?.entry;
            const entry = line?.entry;
            return (
              entry && (
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className={styles['slot']}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {(!before || dayOf(before.at) !== dayOf(entry.at)) && (
                    // No heading: a feed holds articles and nothing else.
                    <div className={styles['day']}>
                      <span>{dayWords(entry.at, now)}</span>
                    </div>
                  )}
                  <Entry
                    entry={entry}
                    alike={line.alike}
                    name={name}
                    position={index + 1}
                    of={hasNextPage || hasPreviousPage ? -1 : folded.length}
                    chosen={index === chosenAt}
                    opened={opened.has(entry.key)}
                    onToggle={() => toggle(entry.key)}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function holds({ entry, alike }: FoldedEntry, is: (entry: TimelineEntry) => boolean): boolean {
  return [entry, ...alike].some(is);
}

function isSaid(entry: TimelineEntry, id: string | null): boolean {
  return entry.type === 'said' && entry.said.id === id;
}
