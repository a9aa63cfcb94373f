import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { importText } from '../text/exchange.ts';
import { ImportLines } from './import-lines.tsx';
import type { ImportReport as Report } from './use-import.ts';
import styles from './exchange.module.css';

type Shown = 'problems' | 'all';
const outcomes = ['stored', 'duplicate', 'ignored', 'quarantined'] as const;
const countOf = { stored: 'stored', duplicate: 'duplicates', ignored: 'ignored', quarantined: 'quarantined' } as const;
const number = new Intl.NumberFormat();

/** What became of every message of an import. */
export function ImportReport({
  report,
  onAgain,
  onOpenInbox,
}: Readonly<{ report: Report; onAgain: () => void; onOpenInbox: () => void }>) {
  const { summary, problems, lines } = report;
  const [shown, setShown] = useState<Shown>(problems.length > 0 ? 'problems' : 'all');
  const listed = shown === 'problems' ? problems : lines;
  return (
    <Stack gap="md">
      <section aria-label={importText.reportTitle}>
        <p role="status" className={styles['verdict']}>
          {importText.reportSentence(summary.stored, summary.served, summary.seconds)}
        </p>
        <dl className={styles['counts']}>
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>{importText.outcome[outcome]}</dt>
              <dd>{number.format(summary[countOf[outcome]])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <SegmentedControl<Shown>
        aria-label={importText.filter}
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'problems', label: `${importText.onlyProblems} (${number.format(problems.length)})` },
          { value: 'all', label: importText.all },
        ]}
      />
      {listed.length === 0 ? (
        <p className={styles['quiet']}>{importText.noProblems}</p>
      ) : (
        <ImportLines key={shown} lines={listed} />
      )}
      {shown === 'all' && lines.length < summary.served && (
        <p className={styles['quiet']}>{importText.linesShown(lines.length, summary.served)}</p>
      )}
      <Group gap="xs">
        <Button onClick={onOpenInbox}>{importText.toInbox}</Button>
        <Button variant="default" onClick={onAgain}>
          {importText.again}
        </Button>
      </Group>
    </Stack>
  );
}
