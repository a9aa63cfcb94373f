import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A page that scrolls as a whole, its column no wider than can be read well. `wide` for pages made of tables. */
export function Page({ wide = false, children }: Readonly<{ wide?: boolean; children: ReactNode }>) {
  return (
    <div className={styles['scroll']}>
      <div className={styles['column']} data-wide={wide || undefined}>
        {children}
      </div>
    </div>
  );
}
