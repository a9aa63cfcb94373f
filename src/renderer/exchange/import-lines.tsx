import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportLine } from '#shared/domain/ledger';
import { importText } from '../text/exchange.ts';
import styles from './exchange.module.css';
import { fileName } from './file-name.ts';
import { reasonWords } from './reason-words.ts';

const rowHeight = 36;

/** The messages of an import one by one, only those in view being drawn. */
export function ImportLines({ lines }: Readonly<{ lines: readonly ImportLine[] }>) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const { columns, outcome } = importText;
  return (
    <div className={styles['lines']} role="table" aria-label={importText.reportTitle} aria-rowcount={lines.length + 1}>
      <div role="rowgroup">
        <div className={styles['lineHead']} role="row" aria-rowindex={1}>
          <span role="columnheader">{columns.outcome}</span>
          <span role="columnheader">{columns.path}</span>
          <span role="columnheader">{columns.index}</span>
          <span role="columnheader">{columns.reason}</span>
        </div>
      </div>
      <div
        ref={box}
        className={styles['lineBox']}
        role="rowgroup"
        tabIndex={0}
        style={{ height: Math.min(8, lines.length) * rowHeight }}
      >
        <div role="presentation" style={{ position: 'relative', height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            return (
              line && (
                <div
                  key={index}
                  className={styles['line']}
                  role="row"
                  aria-rowindex={index + 2}
                  style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                >
                  <span role="cell" data-outcome={line.outcome}>
                    {outcome[line.outcome]}
                  </span>
                  <span role="cell" title={line.path}>
                    {fileName(line.path)}
                  </span>
                  <span role="cell">{line.index + 1}</span>
                  <span role="cell" title={reasonWords(line)}>
                    {reasonWords(line)}
                  </span>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
