import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isField } from '../core/field.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { CaseSteps } from '../playbooks/index.ts';
import { complaintsText } from '../text/complaints.ts';
import { BackLink, ErrorState, fullDate, Page, PageHeader, relativeDate } from '../ui/index.ts';
import { CaseTalks } from './case-talks.tsx';
import { CaseWords } from './case-words.tsx';
import { CloseDialog } from './close-dialog.tsx';
import styles from './complaints.module.css';
import { EndOfCase } from './end-of-case.tsx';

/** One complaint, whole: what about, whose, where it was said, what is done about it step by step, and how it ended. */
export function ComplaintCase({ id }: Readonly<{ id: string }>) {
  const navigate = useNavigate();
  const say = useUndoable();
  const [closing, setClosing] = useState(false);
  const show = useQuery(queries.complaints.show.queryOptions({ input: { id } }));
  const complaint = show.data;
  const customer = useQuery({
    ...queries.customers.show.queryOptions({ input: { id: complaint?.customerId ?? '' } }),
    enabled: complaint !== undefined,
  }).data;
  const cases = useQuery(queries.playbooks.cases.queryOptions({ input: { complaintId: id } })).data?.items ?? [];
  const reopen = useMutation(queries.complaints.reopen.mutationOptions());
  const back = (): void => void navigate({ to: '/complaints/{-$complaintId}', params: { complaintId: undefined } });
  const isOpen = complaint?.closedAt === null;
  const endOrReopen = (): void => {
    if (isOpen) setClosing(true);
    else reopen.mutate({ id }, { onSuccess: (done) => say(complaintsText.reopened, done) });
  };
  useShortcuts({ done: endOrReopen, close: ({ target }) => (isField(target) ? false : back()) });
  if (show.isError) return <ErrorState error={show.error} onRetry={() => void show.refetch()} />;
  if (!complaint) return null;
  return (
    <Page>
      <BackLink to="/complaints/{-$complaintId}">{complaintsText.back}</BackLink>
      <PageHeader
        title={complaint.summary}
        text={
          <>
            {customer && (
              <Link
                to="/customers/$customerId"
                params={{ customerId: customer.id }}
                className={styles['whose']}
                dir="auto"
              >
                {customer.name}
              </Link>
            )}{' '}
            ·{' '}
            <span title={fullDate(complaint.openedAt)}>
              {complaintsText.since(relativeDate(complaint.openedAt, Date.now()))}
            </span>
            {complaint.wasPublic && ` · ${complaintsText.publicWord}`}
          </>
        }
      >
        <Button variant={isOpen ? 'filled' : 'default'} aria-keyshortcuts="e" onClick={endOrReopen}>
          {isOpen ? complaintsText.close : complaintsText.reopen}
        </Button>
      </PageHeader>
      <div className={styles['caseColumns']}>
        <div>
          {!isOpen && <EndOfCase complaint={complaint} />}
          {cases.map((one) => (
            <section key={one.id} className={styles['part']} aria-label={one.name}>
              <h2>{one.name}</h2>
              <CaseSteps of={one} />
            </section>
          ))}
        </div>
        <div>
          <CaseWords complaint={complaint} />
          <CaseTalks ids={complaint.conversationIds} />
        </div>
      </div>
      <CloseDialog complaint={closing ? complaint : null} onClose={() => setClosing(false)} />
    </Page>
  );
}
