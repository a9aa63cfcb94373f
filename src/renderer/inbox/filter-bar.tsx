import type { ReactNode } from 'react';
import { inboxText } from '../text/inbox.ts';
import { countUnder, type FilterName, filterNames } from './filters.ts';
import styles from './filter-bar.module.css';
import { OrderButton } from './order.tsx';
import { useCounts } from './use-counts.ts';

const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

type Props = Readonly<{ filter: FilterName; onFilter: (filter: FilterName) => void; children: ReactNode }>;

/** Which conversations are listed, each with how many there are. */
export function FilterBar({ filter, onFilter, children }: Props) {
  const counts = useCounts();
  return (
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
      {filter === 'open' && <OrderButton />}
      {children}
    </div>
  );
}
