import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExportOrder } from '#shared/domain/export';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { exportText } from '../text/exports.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './exports.module.css';

/** The first rows of the file as it would be written, and how many there would be. Looked at anew with each change. */
export function ExportPreview({ order }: Readonly<{ order: ExportOrder }>) {
  const looked = useQuery(
    queries.exchange.previewExport.queryOptions({ input: order, gcTime: 0, placeholderData: keepPreviousData }),
  );
  if (looked.isError) return <ProblemNote>{problemSentence(looked.error)}</ProblemNote>;
  const { data } = looked;
  return (
    <section aria-labelledby="export-preview-title" className={styles['preview']} data-old={looked.isPlaceholderData}>
      <h2 id="export-preview-title">
        {exportText.preview}
        <span className={styles['count']} role="status">
          {data ? exportText.count(order.noun, data.total) : exportText.counting}
        </span>
      </h2>
      <div className={styles['sheet']} role="region" aria-label={exportText.preview} tabIndex={0}>
        {data && data.rows.length > 0 ? (
          <table>
            <thead>
              <tr>
                {data.columns.map((column, index) => (
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column} dir="auto">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className={styles['empty']}>{data ? exportText.nothing : exportText.counting}</p>
        )}
      </div>
    </section>
  );
}
