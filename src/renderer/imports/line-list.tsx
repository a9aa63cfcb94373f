import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import {
  importOutcome,
  type CustomerLine,
  type ImportCounts,
  type ImportOutcome,
} from '#shared/domain/customer-import';
import { importProblemText, importRemarkText } from '#shared/text/imports';
import { queries } from '../core/queries.ts';
import { importsText } from '../text/imports.ts';
import styles from './imports.module.css';

type Shown = ImportOutcome | 'all';
type Properties = Readonly<{ id: string; counts: ImportCounts }>;
const rowHeight = 34;
const most = 12;
const number = new Intl.NumberFormat();

/** The lines of a file one by one, only those in view being drawn, with what became or would become of each. */
export function LineList({ id, counts }: Properties) {
  const [shown, setShown] = useState<Shown>(counts.problems > 0 ? 'problem' : 'all');
  const box = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery(
    queries.imports.lines.infiniteOptions({
      input: (after: number) => ({ id, after, limit: 200, outcome: shown === 'all' ? null : shown }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (last >= lines.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, lines.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const { lineColumns } = importsText;
  const of = {
    created: counts.created,
    merged: counts.merged,
    skipped: counts.skipped - counts.problems,
    problem: counts.problems,
  };
  const choices = importOutcome.options.filter((outcome) => of[outcome] > 0);

  return (
    <>
      <SegmentedControl<Shown>
        aria-label={importsText.filter}
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'all', label: importsText.all },
          ...choices.map((outcome) => ({
            value: outcome,
            label: `${importsText.outcome[outcome]} (${number.format(of[outcome])})`,
          })),
        ]}
      />
      <div className={styles['lines']} role="table" aria-label={importsText.filter} aria-rowcount={lines.length + 1}>
        <div role="rowgroup">
          <div className={styles['lineHead']} role="row" aria-rowindex={1}>
            <span role="columnheader">{lineColumns.line}</span>
            <span role="columnheader">{lineColumns.outcome}</span>
            <span role="columnheader">{lineColumns.name}</span>
            <span role="columnheader">{lineColumns.what}</span>
          </div>
        </div>
        <div
          ref={box}
          className={styles['lineBox']}
          role="rowgroup"
          tabIndex={0}
          style={{ height: Math.max(2, Math.min(most, lines.length)) * rowHeight }}
        >
          {list.isSuccess && lines.length === 0 && <p className={styles['none']}>{importsText.noLines}</p>}
          <div role="presentation" style={{ position: 'relative', height: rows.getTotalSize() }}>
            {visible.map(({ index, start }) => {
              const line = lines[index];
              return line && <Line key={line.line} line={line} index={index} start={start} />;
            })}
          </div>
        </div>
      </div>
    </>
  );
}

function Line({ line, index, start }: Readonly<{ line: CustomerLine; index: number; start: number }>) {
  const what = wordsOf(line);
  return (
    <div
      className={styles['line']}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
    >
      <span role="cell">{number.format(line.line)}</span>
      <span role="cell" data-outcome={line.outcome}>
        {importsText.outcomeOf[line.outcome]}
      </span>
      <span role="cell" title={line.name ?? undefined}>
        {line.name}
      </span>
      <span role="cell" title={what}>
        {what}
      </span>
    </div>
  );
}

function wordsOf({ outcome, code, detail, changes, remarks }: CustomerLine): string {
  if (code !== null) return importProblemText(code, detail);
  const changed = changes.length === 0 ? importsText.nothingNew : importsText.changes(changes);
  return [...(outcome === 'merged' ? [changed] : []), ...remarks.map(importRemarkText)].join('; ');
}
