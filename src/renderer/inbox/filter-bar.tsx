import { Select } from '@mantine/core';
import type { Account } from '#shared/domain/account';
import { inboxText } from '../text/inbox.ts';
import { countUnder, type FilterName, filterNames } from './filters.ts';
import styles from './inbox.module.css';
import { useCounts } from './use-counts.ts';

const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

type Props = Readonly<{
  filter: FilterName;
  onFilter: (filter: FilterName) => void;
  accounts: readonly Account[];
  accountId: string | null;
  onAccount: (id: string | null) => void;
}>;

/** Which conversations are listed: by state, and by account when there are several. */
export function FilterBar({ filter, onFilter, accounts, accountId, onAccount }: Props) {
  const counts = useCounts();
  return (
    <>
      <div className={styles['filters']} role="group" aria-label={inboxText.show}>
        {filterNames.map((name) => {
          const count = counts ? countUnder(name, counts) : null;
          return (
            <button
              key={name}
              type="button"
              className={styles['filter']}
              aria-pressed={filter === name}
              onClick={() => onFilter(name)}
            >
              {inboxText.filters[name]}{' '}
              {name !== 'all' && (
                <span className={styles['filterCount']}>{count === null ? '' : short.format(count)}</span>
              )}
            </button>
          );
        })}
      </div>
      {accounts.length > 1 && (
        <Select
          className={styles['accounts'] ?? ''}
          size="xs"
          aria-label={inboxText.account}
          data={[
            { value: '', label: inboxText.allAccounts },
            ...accounts.map(({ id, name, address }) => ({ value: id, label: name ?? address })),
          ]}
          value={accountId ?? ''}
          allowDeselect={false}
          onChange={(value) => onAccount(value || null)}
        />
      )}
    </>
  );
}
