import { IconLock, IconWorld } from '@tabler/icons-react';
import type { Visibility } from '#shared/domain/interaction';
import { audienceText } from '../text/audience.ts';
import styles from './audience-mark.module.css';

type Props = Readonly<{ visibility: Visibility; title?: string }>;

/** Whether everybody or few can read something: in words, by a sign, and by its colour. */
export function AudienceMark({ visibility, title }: Props) {
  const Symbol = visibility === 'public' ? IconWorld : IconLock;
  return (
    <span className={styles['mark']} data-visibility={visibility} title={title}>
      <Symbol size={13} stroke={1.9} aria-hidden="true" />
      {audienceText[visibility]}
    </span>
  );
}
