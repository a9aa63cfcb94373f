import { Link } from '@tanstack/react-router';
import type { TimelineEntry } from '#shared/domain/timeline';
import styles from './timeline.module.css';

/** Whom an entry is about, on the timeline of the company or household they belong to. */
export function AboutLink({ about }: Readonly<{ about: NonNullable<TimelineEntry['about']> }>) {
  return (
    <Link to="/customers/$customerId" params={{ customerId: about.id }} className={styles['about'] ?? ''}>
      <bdi>{about.name}</bdi>
    </Link>
  );
}
