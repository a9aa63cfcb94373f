import { useVirtualizer } from '@tanstack/react-virtual';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { extendedTo, type Selection, toggled } from '../core/selection.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { customersText } from '../text/customers.ts';
import { CustomerRow } from './customer-row.tsx';
import { HeadRow } from './head-row.tsx';
import type { Sorting } from './use-customers.ts';
import styles from './customers.module.css';

const rowHeight = 48;

type Properties = Readonly<{
  customers: readonly Customer[];
  total: number;
  /** Where a name is typed: the arrow down leads from there into the list. */
  field: RefObject<HTMLInputElement | null>;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Called when the last of `customers` comes into view. */
  onEnd: () => void;
}>;

/** The table of customers, only the rows in view being drawn; j and k walk, x ticks, Enter opens. */
export function CustomerRows(properties: Properties) {
  const { customers, total, field, sorting, onSort, selection, onSelect, onEnd } = properties;
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = useVirtualizer({
    count: customers.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => customers[index]?.id ?? index,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const atEnd = (drawn.at(-1)?.index ?? 0) >= customers.length - 10;
  useEffect(() => {
    if (atEnd) onEnd();
  }, [atEnd, customers.length, onEnd]);

  function walk(step: number): void {
    const at = customers.findIndex(({ id }) => id === chosen);
    const next = Math.max(0, Math.min(customers.length - 1, at + step));
    setChosen(customers[next]?.id ?? null);
    rows.scrollToIndex(next);
  }

  function tick(id: string, range: boolean): void {
    const order = customers.map((customer) => customer.id);
    onSelect(range ? extendedTo(selection, id, order) : toggled(selection, id));
  }

  useShortcuts({
    next: () => walk(1),
    previous: () => walk(-1),
    select: () => (chosen === null ? false : tick(chosen, false)),
    open: () => {
      if (chosen === null) return false;
      void navigate({ to: '/customers/$customerId', params: { customerId: chosen } });
    },
  });

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const enter = (event: KeyboardEvent): void => {
      const [first] = customers;
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        setChosen(first?.id ?? null);
        input.blur();
      } else if (event.key === 'Enter' && first && !event.isComposing) {
        void navigate({ to: '/customers/$customerId', params: { customerId: first.id } });
      }
    };
    input.addEventListener('keydown', enter);
    return () => input.removeEventListener('keydown', enter);
  }, [customers, field, navigate]);

  return (
    <div
      className={styles['table']}
      role="table"
      aria-label={customersText.listLabel}
      aria-rowcount={total + 1}
      data-ticking={selection.ids.size > 0 || undefined}
    >
      <HeadRow sorting={sorting} onSort={onSort} />
      <div ref={box} className={styles['box']} role="rowgroup" tabIndex={-1}>
        <div role="presentation" style={{ position: 'relative', height: rows.getTotalSize() }}>
          {drawn.map(({ index, start, key }) => {
            const customer = customers[index];
            return (
              customer && (
                <CustomerRow
                  key={key}
                  customer={customer}
                  index={index}
                  start={start}
                  height={rowHeight}
                  chosen={customer.id === chosen}
                  ticked={selection.ids.has(customer.id)}
                  onTick={tick}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
