import { Skeleton } from '@mantine/core';
import { customersText } from '../text/customers.ts';
import styles from './customers.module.css';

export function CustomersSkeleton() {
  return (
    <div className={styles['skeleton']} role="status" aria-label={customersText.loading}>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={36} />
      ))}
    </div>
  );
}
