import type { ReactNode } from 'react';
import styles from './state.module.css';

/** What a view shows when it has nothing: why, and what to do. `icon` is decoration. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: Readonly<{ icon?: ReactNode; title: string; text?: string; action?: ReactNode }>) {
  return (
    <div className={styles['state']}>
      {icon !== undefined && (
        <div className={styles['icon']} aria-hidden="true">
          {icon}
        </div>
      )}
      <h2 className={styles['title']}>{title}</h2>
      {text !== undefined && <p className={styles['text']}>{text}</p>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
