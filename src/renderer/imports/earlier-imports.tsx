import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { importsText } from '../text/imports.ts';
import { ProblemNote, RelativeTime } from '../ui/index.ts';
import styles from './imports.module.css';

/** Files of customers that were brought in before, each with the way to take it back. */
export function EarlierImports() {
  const list = useQuery(queries.imports.list.queryOptions({ input: {} }));
  const undo = useMutation(queries.imports.undo.mutationOptions());
  const [undoing, setUndoing] = useState<string | null>(null);
  if (!list.data || list.data.length === 0) return null;
  return (
    <section aria-labelledby="earlier-imports">
      <h2 id="earlier-imports" className={styles['title']}>
        {importsText.earlier}
      </h2>
      {undo.isError && <ProblemNote>{problemSentence(undo.error)}</ProblemNote>}
      {undo.data && (
        <p role="status" className={styles['quiet']}>
          {importsText.undone(undo.data.kept.length)}
        </p>
      )}
      <ul className={styles['earlier']}>
        {list.data.map(({ id, name, at, state, counts }) => (
          <li key={id}>
            <span className={styles['file']} title={name}>
              {name}
            </span>
            <span className={styles['quiet']}>
              <RelativeTime at={at} />
            </span>
            <span className={styles['quiet']}>
              {importsText.state[state] || importsText.earlierLine(counts.created, counts.merged, counts.skipped)}
            </span>
            {state === 'done' && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={importsText.undoOne(name)}
                loading={undo.isPending && undoing === id}
                disabled={undo.isPending}
                onClick={() => {
                  setUndoing(id);
                  undo.mutate({ id });
                }}
              >
                {importsText.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
