import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RulePreview } from '#shared/domain/rule';
import { inboxText } from '../text/inbox.ts';
import { RelativeTime } from '../ui/index.ts';
import styles from './rules.module.css';

type Props = Readonly<{ on: RulePreview['examples'][number]; children?: ReactNode }>;

/** Something that came in: from whom, what about, when; and what was done with it. */
export function RanOn({ on: { conversationId, from, subject, preview, occurredAt }, children }: Props) {
  return (
    <li className={styles['one']}>
      <Link to="/inbox/{-$conversationId}" params={{ conversationId }} className={styles['oneLink'] ?? ''}>
        <span className={styles['oneLine']}>
          <bdi className={styles['from']}>{from}</bdi>
          <bdi className={styles['subject']}>{subject ?? inboxText.noSubject}</bdi>
          <RelativeTime at={occurredAt} className={styles['time']} />
        </span>
        <span className={styles['text']} dir="auto">
          {preview}
        </span>
      </Link>
      {children}
    </li>
  );
}
