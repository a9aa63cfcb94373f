import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { severity as severities, type ComplaintOffer, type Severity } from '#shared/domain/complaint';
import { complaintPlaybook } from '#shared/domain/shipped-playbooks';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useFormEscape } from '../core/use-form-escape.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { complaintsText } from '../text/complaints.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './complaints.module.css';

type Properties = Readonly<{
  about: Readonly<{ customerId: string } | { conversationIds: string[] }>;
  /** A message that sounded like it: how bad, and by which words. */
  offer?: ComplaintOffer | null;
  /** What the conversation is called that it came up in. */
  subject?: string | null;
  onClose: () => void;
}>;

/** What somebody is cross about, and how bad it is; tied to the conversation it came up in, where it is opened from there. */
export function ComplaintForm({ about, offer = null, subject = null, onClose }: Properties) {
  const form = useFormEscape(onClose);
  const say = useUndoable();
  const open = useMutation(queries.complaints.open.mutationOptions());
  const [summary, setSummary] = useState(() => summaryOf(offer, subject));
  const [playbookId, setPlaybookId] = useState<string | null>(complaintPlaybook);
  const playbooks = useQuery(queries.playbooks.list.queryOptions({ input: {} })).data?.items ?? [];
  const choices = playbooks.filter(({ removed }) => !removed).map(({ id, name }) => ({ value: id, label: name }));
  const [severity, setSeverity] = useState<Severity>(offer?.severity ?? 'normal');
  const save = async (): Promise<void> => {
    const done = await open.mutateAsync({
      ...about,
      severity,
      summary: summary.trim(),
      playbookId: choices.some(({ value }) => value === playbookId) ? playbookId : null,
      ...(offer && { interactionId: offer.interactionId }),
    });
    onClose();
    say(complaintsText.opened, done);
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        data-autofocus
        label={complaintsText.summary}
        maxLength={2000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={complaintsText.severity}
        value={severity}
        data={severities.options.map((value) => ({ value, label: complaintsText.severities[value] }))}
        onChange={(value) => setSeverity(severities.parse(value))}
      />
      <Select
        size="xs"
        label={complaintsText.playbook}
        placeholder={complaintsText.noPlaybook}
        clearable
        data={choices}
        value={playbookId}
        onChange={setPlaybookId}
      />
      {open.isError && <ProblemNote>{problemSentence(open.error)}</ProblemNote>}
      <div className={styles['buttons']}>
        <Button size="compact-sm" type="submit" loading={open.isPending} disabled={summary.trim() === ''}>
          {complaintsText.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {complaintsText.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What a message that sounded like it says of itself: something to begin with. */
function summaryOf(offer: ComplaintOffer | null, subject: string | null): string {
  if (offer === null) return '';
  const words = offer.evidence.slice(0, 2).join(', ');
  return subject === null ? words : `${subject}: ${words}`;
}
