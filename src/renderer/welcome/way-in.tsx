import type { ReactNode } from 'react';
import styles from './welcome.module.css';

/** One way to begin, over the whole width where it is `wide`. `children` is its button. */
export function WayIn({
  icon,
  title,
  text,
  wide = false,
  children,
}: Readonly<{ icon: ReactNode; title: string; text: ReactNode; wide?: boolean; children: ReactNode }>) {
  return (
    <section className={styles['way']} data-wide={wide || undefined}>
      <span className={styles['icon']} aria-hidden="true">
        {icon}
      </span>
      <h2 className={styles['wayTitle']}>{title}</h2>
      <div className={styles['wayText']}>{text}</div>
      {children}
    </section>
  );
}
