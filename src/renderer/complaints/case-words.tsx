import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { severity as severities, type Complaint } from '#shared/domain/complaint';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { complaintsText } from '../text/complaints.ts';
import styles from './complaints.module.css';

/** What it is about and how bad it is; both can be put in other words. */
export function CaseWords({ complaint: { id, summary, severity } }: Readonly<{ complaint: Complaint }>) {
  const say = useUndoable();
  const change = useMutation(queries.complaints.change.mutationOptions());
  const [words, setWords] = useState(summary);
  const said = { onSuccess: (done: { undo: string }) => say(complaintsText.changed, done) };
  const isNew = words.trim() !== '' && words.trim() !== summary;
  return (
    <section className={styles['part']} aria-label={complaintsText.change}>
      <h2>{complaintsText.severity}</h2>
      <SegmentedControl
        size="xs"
        aria-label={complaintsText.severity}
        value={severity}
        data={severities.options.map((value) => ({ value, label: complaintsText.severities[value] }))}
        onChange={(value) => change.mutate({ id, severity: severities.parse(value) }, said)}
      />
      <Textarea
        size="xs"
        mt="sm"
        label={complaintsText.summary}
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {isNew && (
        <Button size="compact-sm" mt="xs" onClick={() => change.mutate({ id, summary: words.trim() }, said)}>
          {complaintsText.saveWords}
        </Button>
      )}
    </section>
  );
}
