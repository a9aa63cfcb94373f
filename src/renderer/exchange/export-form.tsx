import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { exportNoun, type ExportNoun } from '#shared/domain/export';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { exportText } from '../text/exchange.ts';
import { byteWords, ProblemNote } from '../ui/index.ts';
import { periodOf } from './period.ts';
import styles from './exchange.module.css';

/** Makes a CSV file of customers, messages or conversations, with its manifest. */
export function ExportForm() {
  const run = useMutation(queries.exchange.export.mutationOptions());
  const [noun, setNoun] = useState<ExportNoun>('customers');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const period = periodOf(from, to);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (period) run.mutate({ noun, ...period });
  }

  return (
    <form onSubmit={submit} aria-label={exportText.title} onChange={() => run.reset()}>
      <Stack gap="md">
        <p>{exportText.lead}</p>
        <Radio.Group label={exportText.noun} value={noun} onChange={(value) => setNoun(exportNoun.parse(value))}>
          <Stack gap="xs" mt={4}>
            {exportNoun.options.map((one) => (
              <Radio key={one} value={one} label={exportText.nouns[one]} description={exportText.contains[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <fieldset className={styles['period']}>
          <legend>{exportText.period}</legend>
          <TextInput
            type="date"
            label={exportText.from}
            value={from}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={exportText.to}
            value={to}
            error={period ? null : exportText.periodInvalid}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          />
          <p className={styles['quiet']}>{exportText.periodHint}</p>
        </fieldset>
        <p className={styles['quiet']}>{exportText.format}</p>
        {run.isError && <ProblemNote>{problemSentence(run.error)}</ProblemNote>}
        <Button type="submit" loading={run.isPending} disabled={!period} style={{ alignSelf: 'flex-start' }}>
          {exportText.start}
        </Button>
        <div role="status">
          {run.data && (
            <div className={styles['ready']}>
              <p>{exportText.ready(run.data.fileName, run.data.rows, byteWords(run.data.bytes))}</p>
              <Group gap="xs">
                <Button component="a" href={run.data.path} download={run.data.fileName}>
                  {exportText.download}
                </Button>
                <Button component="a" variant="default" href={run.data.manifestPath} download>
                  {exportText.manifest}
                </Button>
              </Group>
              <p className={styles['quiet']}>{exportText.manifestHint}</p>
            </div>
          )}
        </div>
      </Stack>
    </form>
  );
}
