import { Skeleton } from '@mantine/core';
import { customerText } from '../text/customers.ts';
import styles from './customer-page.module.css';

export function CardSkeleton() {
  return (
    <div className={styles['skeleton']} role="status" aria-label={customerText.loading}>
      <Skeleton circle height={48} />
      <Skeleton height={20} width="60%" />
    </div>
  );
}
