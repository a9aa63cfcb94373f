import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { complaintsText } from '../text/complaints.ts';
import styles from './complaints.module.css';

/** That something is open, wherever one is about to speak with somebody who is cross. */
export function ComplaintMark({ of }: Readonly<{ of: { customerId: string } | { conversationId: string } }>) {
  const open = useQuery(queries.complaints.list.queryOptions({ input: { ...of, state: 'open', limit: 20 } }));
  const complaints = open.data?.items ?? [];
  if (complaints.length === 0) return null;
  return (
    <span className={styles['mark']} title={complaints.map(({ summary }) => summary).join('\n')}>
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
      {complaintsText.mark(complaints.length)}
    </span>
  );
}
