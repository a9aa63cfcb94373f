import type { ReactNode } from 'react';
import styles from './welcome.module.css';

/** One way to begin. `children` is its button. */
export function WayIn({
  icon,
  title,
  text,
  children,
}: Readonly<{ icon: ReactNode; title: string; text: string; children: ReactNode }>) {
  return (
    <section className={styles['way']}>
      <span className={styles['icon']} aria-hidden="true">
        {icon}
      </span>
      <h2 className={styles['wayTitle']}>{title}</h2>
      <p className={styles['wayText']}>{text}</p>
      {children}
    </section>
  );
}
