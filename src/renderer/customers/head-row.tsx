import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CustomerOrder } from '#shared/contract/customers';
import { customersText } from '../text/customers.ts';
import styles from './customers.module.css';
import type { Sorting } from './use-customers.ts';

type Column = Readonly<{ key: string; name: string; order?: CustomerOrder }>;

const columns: readonly Column[] = [
  { key: 'name', name: customersText.columnName, order: 'name' },
  { key: 'company', name: customersText.columnCompany, order: 'company' },
  { key: 'address', name: customersText.columnAddress },
  { key: 'stage', name: customersText.columnStage, order: 'stage' },
  { key: 'tags', name: customersText.columnTags },
  { key: 'number', name: customersText.columnLast, order: 'last' },
];

type Properties = Readonly<{ sorting: Sorting; onSort: (sorting: Sorting) => void }>;

/** What the columns are, and in which order the rows stand: a press on a name sorts by it, another turns it around. */
export function HeadRow({ sorting, onSort }: Properties) {
  return (
    <div role="rowgroup" className={styles['headRow']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        <span role="columnheader">
          <span className={styles['hidden']}>{customersText.columnSelected}</span>
        </span>
        {columns.map(({ key, name, order }) => (
          <span
            key={key}
            role="columnheader"
            className={styles[key]}
            aria-sort={order === sorting.order ? (isUpwards(sorting) ? 'ascending' : 'descending') : undefined}
          >
            {order === undefined ? (
              name
            ) : (
              <button
                type="button"
                className={styles['sort']}
                title={customersText.sortBy(name)}
                onClick={() => onSort({ order, descending: order === sorting.order && !sorting.descending })}
              >
                {name}
                {order === sorting.order &&
                  (isUpwards(sorting) ? (
                    <IconArrowUp size={12} aria-hidden="true" />
                  ) : (
                    <IconArrowDown size={12} aria-hidden="true" />
                  ))}
              </button>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The last contact begins with the newest. */
function isUpwards({ order, descending }: Sorting): boolean {
  return (order === 'last') === descending;
}
