import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './details.module.css';

type Props = Readonly<{
  Symbol: Icon;
  tone: 'quiet' | 'signal' | 'danger';
  title: string;
  text?: string | null;
  /** What can be done about it. */
  children?: ReactNode;
}>;

/** Something to know about a message before one reads it. */
export function Note({ Symbol, tone, title, text = null, children }: Props) {
  return (
    <div className={styles['note']} data-tone={tone} role="note">
      <Symbol size={18} stroke={1.6} aria-hidden="true" />
      <div className={styles['noteWords']}>
        <p dir="auto">
          <strong>{title}</strong>
        </p>
        {text !== null && <p dir="auto">{text}</p>}
      </div>
      {children}
    </div>
  );
}
