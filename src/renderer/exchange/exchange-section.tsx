import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ExportForm } from '../exports/index.ts';
import { importText } from '../text/exchange.ts';
import { exportText } from '../text/exports.ts';
import { importsText } from '../text/imports.ts';
import { ImportForm } from './import-form.tsx';
import styles from './exchange.module.css';

/** Both ways across the edge of the log: mail files in, CSV files out. */
export function ExchangeSection() {
  const navigate = useNavigate();
  return (
    <Stack gap={40} className={styles['section'] ?? ''}>
      <section aria-labelledby="import-title">
        <h2 id="import-title" className={styles['title']}>
          {importText.title}
        </h2>
        <ImportForm onOpenInbox={() => void navigate({ to: '/inbox/{-$conversationId}', params: {} })} />
      </section>
      <section aria-labelledby="import-customers-title">
        <h2 id="import-customers-title" className={styles['title']}>
          {importsText.title}
        </h2>
        <Stack gap="sm" align="flex-start">
          <p>{importsText.lead}</p>
          <Button onClick={() => void navigate({ to: '/import' })}>{importsText.choose}</Button>
        </Stack>
      </section>
      <section aria-labelledby="export-title">
        <h2 id="export-title" className={styles['title']}>
          {exportText.title}
        </h2>
        <ExportForm />
      </section>
    </Stack>
  );
}
