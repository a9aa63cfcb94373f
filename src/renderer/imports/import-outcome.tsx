import type { ReactNode } from 'react';
import type { Imported } from '#shared/contract/imports';
import { importProblemText } from '#shared/text/imports';
import { importsText } from '../text/imports.ts';
import { LineList } from './line-list.tsx';
import styles from './imports.module.css';

const number = new Intl.NumberFormat();

/** What a file would do, or did: counted, and line by line. */
export function ImportOutcome({
  imported,
  title,
  children,
}: Readonly<{ imported: Imported; title: string; children: ReactNode }>) {
  const { id, counts, problems } = imported;
  const numbers = { created: counts.created, merged: counts.merged, skipped: counts.skipped };
  // Of the file as a whole, not of one of its lines.
  const whole = problems.filter(({ code }) => code === 'duplicate-header' || code === 'no-rows' || id === null);
  return (
    <section className={styles['outcome']} aria-labelledby="import-outcome">
      <h2 id="import-outcome" className={styles['title']}>
        {title}
      </h2>
      <div role="status">
        <dl className={styles['counts']}>
          {(['created', 'merged', 'skipped'] as const).map((outcome) => (
            <div key={outcome}>
              <dt>{importsText.outcome[outcome]}</dt>
              <dd>{number.format(numbers[outcome])}</dd>
              {outcome === 'merged' && counts.unchanged > 0 && (
                <dd className={styles['beside']}>{importsText.unchanged(counts.unchanged)}</dd>
              )}
            </div>
          ))}
        </dl>
      </div>
      {whole.map(
        ({ code, detail }) => code !== null && <p key={`${code} ${detail}`}>{importProblemText(code, detail)}</p>,
      )}
      {children}
      {id !== null && counts.read > 0 && <LineList key={id} id={id} counts={counts} />}
    </section>
  );
}
