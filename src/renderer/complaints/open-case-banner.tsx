import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Complaint } from '#shared/domain/complaint';
import { nextStep, type PlaybookCase } from '#shared/domain/playbook';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { useTick } from '../playbooks/index.ts';
import { complaintsText } from '../text/complaints.ts';
import { relativeDate } from '../ui/index.ts';
import styles from './complaints.module.css';

type Props = Readonly<{ complaint: Complaint; conversationId: string }>;

/** The open case of whom one speaks with, whichever channel it came up on: what it is about, and what comes next. */
export function OpenCaseBanner({ complaint, conversationId }: Props) {
  const { id, summary, severity, openedAt, conversationIds } = complaint;
  const navigate = useNavigate();
  const say = useUndoable();
  const change = useMutation(queries.complaints.change.mutationOptions());
  const cases = useQuery(queries.playbooks.cases.queryOptions({ input: { complaintId: id } }));
  const under = cases.data?.items.find(({ endedAt }) => endedAt === null);
  const params = { complaintId: id };
  useShortcuts({ complaint: () => void navigate({ to: '/complaints/{-$complaintId}', params }) });
  return (
    <section className={styles['banner']} data-severity={severity} aria-label={complaintsText.inRow}>
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" className={styles['bannerMark']} />
      <div className={styles['bannerWords']}>
        <p className={styles['bannerLine']}>
          <strong>{complaintsText.openOne}</strong>{' '}
          <Link to="/complaints/{-$complaintId}" params={params} aria-keyshortcuts="w" dir="auto">
            {summary}
          </Link>{' '}
          <span className={styles['quiet']}>{complaintsText.since(relativeDate(openedAt, Date.now()))}</span>
        </p>
        {under && <NextStep under={under} />}
      </div>
      {!conversationIds.includes(conversationId) && (
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          onClick={() =>
            change.mutate(
              { id, conversationIds: [...conversationIds, conversationId] },
              { onSuccess: (done) => say(complaintsText.linked, done) },
            )
          }
        >
          {complaintsText.belongs}
        </Button>
      )}
    </section>
  );
}

/** What the playbook says comes next, ticked with one key. */
function NextStep({ under }: Readonly<{ under: PlaybookCase }>) {
  const step = nextStep(under);
  const tick = useTick(under);
  const done = (): void => {
    if (step) tick(under.steps.indexOf(step), 'done');
  };
  useShortcuts({ step: () => (step ? done() : false) });
  if (step === null) return null;
  return (
    <p className={styles['bannerLine']}>
      <span dir="auto">{complaintsText.nextStep(step.text)}</span>{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`${complaintsText.tick}: ${step.text}`}
        aria-keyshortcuts="d"
        onClick={done}
      >
        {complaintsText.tick} (d)
      </Button>
    </p>
  );
}
