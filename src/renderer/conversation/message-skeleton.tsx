import { Skeleton } from '@mantine/core';
import styles from './conversation.module.css';

/** A message that is still being read, of the size of a usual one. */
export function MessageSkeleton() {
  return (
    <div className={styles['scroller']} data-ready="true" aria-busy="true">
      <div className={styles['messages']}>
        <div className={styles['skeleton']}>
          <div className={styles['skeletonHead']}>
            <Skeleton circle height={32} width={32} />
            <Skeleton height={12} width={180} />
          </div>
          {[94, 88, 97, 62].map((width) => (
            <Skeleton key={width} height={10} width={`${width}%`} mt={12} />
          ))}
        </div>
      </div>
    </div>
  );
}
