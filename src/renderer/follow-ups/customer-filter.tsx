import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { PersonSearch } from '../people/index.ts';
import { followUpsText } from '../text/follow-ups.ts';
import styles from './follow-ups-page.module.css';

/** Narrows the list down to one customer, who stands in the address. */
export function CustomerFilter({ customerId }: Readonly<{ customerId: string | null }>) {
  const navigate = useNavigate();
  const shown = useQuery({
    ...queries.customers.show.queryOptions({ input: { id: customerId ?? '' } }),
    enabled: customerId !== null,
  });
  if (customerId === null)
    return (
      <div className={styles['who']}>
        <PersonSearch
          bare
          label={followUpsText.ofWhom}
          except=""
          onChosen={({ id }) => void navigate({ to: '/follow-ups', search: { customer: id } })}
        />
      </div>
    );
  return (
    <span className={styles['whose']}>
      <bdi>{shown.data?.name ?? '\u00a0'}</bdi>
      <ActionIcon
        size={22}
        aria-label={followUpsText.ofEverybody}
        onClick={() => void navigate({ to: '/follow-ups', search: {} })}
      >
        <IconX size={14} />
      </ActionIcon>
    </span>
  );
}
