import { Skeleton } from '@mantine/core';
import styles from './customer.module.css';

export function PanelSkeleton() {
  return (
    <div aria-busy="true">
      <div className={styles['person']}>
        <Skeleton circle height={40} width={40} />
        <Skeleton height={14} width={140} />
      </div>
      {[90, 70, 80].map((width) => (
        <Skeleton key={width} height={10} width={`${width}%`} mt={14} />
      ))}
    </div>
  );
}
