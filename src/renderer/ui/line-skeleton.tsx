import { Skeleton } from '@mantine/core';
import styles from './line-skeleton.module.css';

/** As high as the one quiet line it stands for, so that nothing below moves when that comes. */
export function LineSkeleton() {
  return (
    <div className={styles['line']} aria-hidden="true">
      <Skeleton height={10} width="55%" />
    </div>
  );
}
