import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Complaint } from '#shared/domain/complaint';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { complaintsText } from '../text/complaints.ts';
import { fullDate, LineSkeleton, relativeDate } from '../ui/index.ts';
import { CloseDialog } from './close-dialog.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import styles from './complaints.module.css';

/** What a customer is cross about and nobody has put right; how it ended stands on the timeline. */
export function ComplaintsSection({ customer }: Readonly<{ customer: Customer }>) {
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Complaint | null>(null);
  const open = useQuery(
    queries.complaints.list.queryOptions({ input: { customerId: customer.id, state: 'open', limit: 100 } }),
  );
  return (
    <section className={styles['section']} aria-labelledby="complaints-title">
      <header className={styles['heading']}>
        <h2 id="complaints-title">{complaintsText.title}</h2>
        <Tooltip label={complaintsText.add}>
          <ActionIcon size={26} aria-label={complaintsText.add} onClick={() => setAdding(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {adding && <ComplaintForm about={{ customerId: customer.id }} onClose={() => setAdding(false)} />}
      {open.isPending && <LineSkeleton />}
      {open.data?.items.length === 0 && !adding && <p className={styles['quiet']}>{complaintsText.none}</p>}
      <ul className={styles['list']}>
        {(open.data?.items ?? []).map((complaint) => (
          <li key={complaint.id} className={styles['item']}>
            <Link
              to="/complaints/{-$complaintId}"
              params={{ complaintId: complaint.id }}
              className={styles['whose']}
              dir="auto"
            >
              {complaint.summary}
            </Link>
            <p className={styles['line']}>
              <span className={styles['severity']} data-severity={complaint.severity}>
                {complaintsText.severities[complaint.severity]}
              </span>
              <span className={styles['quiet']} title={fullDate(complaint.openedAt)}>
                {complaintsText.since(relativeDate(complaint.openedAt, Date.now()))}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                className={styles['close'] ?? ''}
                aria-label={complaintsText.closeNamed(complaint.summary)}
                onClick={() => setClosing(complaint)}
              >
                {complaintsText.close}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      <CloseDialog complaint={closing} onClose={() => setClosing(null)} />
    </section>
  );
}
