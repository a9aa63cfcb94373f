import { Skeleton } from '@mantine/core';
import styles from './conversation.module.css';

export function HeaderSkeleton() {
  return (
    <header className={styles['header']} aria-busy="true">
      <div className={styles['headerWords']}>
        <Skeleton height={14} width="40%" mt={4} />
        <Skeleton height={10} width="25%" mt={14} />
      </div>
    </header>
  );
}
