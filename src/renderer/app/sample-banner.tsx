import { Button } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { beginAnew } from '../core/begin-anew.ts';
import { queries } from '../core/queries.ts';
import { sampleText } from '../text/sample.ts';
import styles from './shell.module.css';

/** Says that this is the sample shop, as long as it is, with the way out of it. */
export function SampleBanner() {
  const inside = useQuery(queries.sample.show.queryOptions({ input: {} })).data?.inside ?? false;
  // Also where the answer is lost: the log it came from may be gone by then.
  const leave = useMutation(queries.sample.leave.mutationOptions({ onSettled: beginAnew }));
  if (!inside) return null;
  return (
    <div className={styles['quietBanner']} role="status">
      <IconBuildingStore size={18} stroke={1.6} aria-hidden="true" />
      <p className={styles['bannerWords']}>
        {sampleText.banner} <span className={styles['bannerMore']}>{sampleText.bannerMore}</span>
      </p>
      <Button size="compact-sm" variant="default" loading={leave.isPending} onClick={() => leave.mutate({})}>
        {sampleText.leave}
      </Button>
    </div>
  );
}
