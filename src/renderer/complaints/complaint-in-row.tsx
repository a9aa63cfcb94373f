import { IconAlertTriangle } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversation';
import { complaintsText } from '../text/complaints.ts';
import styles from './complaints.module.css';
import { useComplaintOf } from './use-open-complaints.ts';

/** That whoever a row is about has an open complaint, on whichever channel it came up. */
export function ComplaintInRow({ conversation }: Readonly<{ conversation: Conversation }>) {
  const complaint = useComplaintOf()(conversation);
  if (complaint === null) return null;
  const words = `${complaintsText.inRow}: ${complaint.summary}`;
  return (
    <span className={styles['inRow']} title={words}>
      <IconAlertTriangle size={14} stroke={1.9} role="img" aria-label={words} />
    </span>
  );
}
