import type { ReactNode } from 'react';
import styles from './page-header.module.css';

/** The heading of a page: its only h1, a quiet line beneath it, and what can be done with the page at the right. */
export function PageHeader({
  title,
  text,
  children,
}: Readonly<{ title: string; text?: ReactNode; children?: ReactNode }>) {
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        <h1 className={styles['title']}>{title}</h1>
        {text !== undefined && <p className={styles['text']}>{text}</p>}
      </div>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </header>
  );
}
