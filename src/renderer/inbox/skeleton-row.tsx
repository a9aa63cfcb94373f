import { Skeleton } from '@mantine/core';
import listStyles from './conversation-list.module.css';
import styles from './conversation-row.module.css';

/** A row that is still being read, of the size of a real one. */
export function SkeletonRow() {
  return (
    <div className={styles['skeleton']}>
      <Skeleton circle height={34} width={34} />
      <div className={styles['words']}>
        <Skeleton height={10} width="45%" mt={5} />
        <Skeleton height={10} width="75%" mt={11} />
        <Skeleton height={10} width="90%" mt={11} />
      </div>
    </div>
  );
}

export function SkeletonList() {
  return (
    <div className={listStyles['scroller']} aria-busy="true">
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} style={{ height: 76 }}>
          <SkeletonRow />
        </div>
      ))}
    </div>
  );
}
