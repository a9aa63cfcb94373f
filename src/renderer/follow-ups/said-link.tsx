import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { FollowUp } from '#shared/domain/follow-up';
import { followUpsText } from '../text/follow-ups.ts';
import styles from './follow-ups.module.css';

/** Leads to where it was said, on the customer's timeline. */
export function SaidLink({ followUp: { saidIn, customerId } }: Readonly<{ followUp: FollowUp }>) {
  if (saidIn === null) return null;
  return (
    <Link
      to="/customers/$customerId"
      params={{ customerId }}
      search={{ entry: saidIn }}
      className={styles['saidLink'] ?? ''}
    >
      <IconArrowBackUp size={13} stroke={1.8} aria-hidden="true" />
      {followUpsText.saidThere}
    </Link>
  );
}
