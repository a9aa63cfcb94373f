import { IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Complaint } from '#shared/domain/complaint';
import { nextStep } from '#shared/domain/playbook';
import { queries } from '../core/queries.ts';
import { complaintsText } from '../text/complaints.ts';
import { playbooksText } from '../text/playbooks.ts';
import { CustomerAvatar, fullDate, relativeDate } from '../ui/index.ts';
import styles from './complaints.module.css';

/** One complaint in the list: who, what about, how bad, since when, and what comes next or how it ended. */
export function ComplaintRow({ complaint }: Readonly<{ complaint: Complaint }>) {
  const { id, customerId, summary, severity, openedAt, wasPublic } = complaint;
  const customer = useQuery(queries.customers.show.queryOptions({ input: { id: customerId } })).data;
  return (
    <Link to="/complaints/{-$complaintId}" params={{ complaintId: id }} className={styles['row']} data-keys="list">
      <span className={styles['face']}>{customer && <CustomerAvatar customer={customer} size={34} />}</span>
      <span className={styles['rowWords']}>
        <span className={styles['rowLine']}>
          <span className={styles['who']} dir="auto">
            {customer?.name ?? '…'}
          </span>
          {wasPublic && <IconWorld size={14} stroke={1.7} role="img" aria-label={complaintsText.publicWord} />}
          <span className={styles['severity']} data-severity={severity}>
            {complaintsText.severities[severity]}
          </span>
          <span className={styles['age']} title={fullDate(openedAt)}>
            {relativeDate(openedAt, Date.now())}
          </span>
        </span>
        <span className={styles['rowText']} dir="auto">
          {summary}
        </span>
        {complaint.closedAt === null ? <Next id={id} /> : <Ended complaint={complaint} />}
      </span>
    </Link>
  );
}

function Next({ id }: Readonly<{ id: string }>) {
  const cases = useQuery(queries.playbooks.cases.queryOptions({ input: { complaintId: id } })).data?.items ?? [];
  const under = cases.find(({ endedAt }) => endedAt === null);
  if (!under) return null;
  const step = nextStep(under);
  return (
    <span className={styles['rowMore']} dir="auto">
      {step === null ? playbooksText.allDone : complaintsText.nextStep(step.text)}
    </span>
  );
}

function Ended({ complaint: { outcomeKind, outcome, told, closedAt } }: Readonly<{ complaint: Complaint }>) {
  const kind = complaintsText.kinds[outcomeKind ?? 'other'];
  return (
    <span className={styles['rowMore']} dir="auto">
      {complaintsText.closedAs(kind, relativeDate(closedAt ?? 0, Date.now()))}
      {outcome !== kind && ` · ${outcome}`}
      {` · ${told}`}
    </span>
  );
}
