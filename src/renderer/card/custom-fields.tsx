import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readCustomValue } from '#shared/domain/card-values';
import type { CustomField } from '#shared/domain/custom-field';
import type { Customer } from '#shared/domain/customer';
import { queries } from '../core/queries.ts';
import { cardText } from '../text/card.ts';
import { dayWords, readDay } from './calendar.ts';
import styles from './card.module.css';
import { InlineField } from './inline-field.tsx';
import { useCard } from './use-card.ts';

// As late as a date is written with four digits.
const endOfDays = '9999-12-31';

/** A line for each field of the shop's own. */
export function CustomFields({ customer }: Readonly<{ customer: Customer }>) {
  const fields = useQuery(queries.fields.list.queryOptions({ input: {} })).data ?? [];
  return fields.map((field) => <Line key={field.id} field={field} customer={customer} />);
}

function Line({ field, customer }: Readonly<{ field: CustomField; customer: Customer }>) {
  const save = useCard(customer);
  const { id, name, type, choices } = field;
  const value = customer.custom[id] ?? '';
  const set = (kept: string | null) => save(cardText.changed(name, customer.name), { custom: { [id]: kept } });
  if (type === 'flag') {
    return (
      <div className={styles['line']}>
        <dt className={styles['label']}>{name}</dt>
        <dd className={styles['worth']}>
          <Checkbox
            size="xs"
            aria-label={name}
            checked={value === 'yes'}
            indeterminate={value === ''}
            onChange={({ currentTarget }) => void set(currentTarget.checked ? 'yes' : 'no')}
          />
        </dd>
      </div>
    );
  }
  return (
    <InlineField
      label={name}
      value={type === 'date' && value !== '' ? dayWords(value) : value}
      {...(type === 'choice' && { options: choices })}
      {...(type === 'link' && value !== '' && { shown: value.replace(/^https?:\/\//u, '') })}
      read={(typed) => (type === 'date' ? wholeDay(typed) : readCustomValue(field, typed))}
      onSave={set}
    />
  );
}

function wholeDay(typed: string): string | null {
  const day = readDay(typed, endOfDays);
  return day === null || day.startsWith('-') ? null : day;
}
