import { TextInput } from '@mantine/core';
import { segmentsText } from '../text/segments.ts';
import styles from './builder.module.css';

/** A number of days, with the word behind it. */
export function DaysField({
  label,
  value,
  onChange,
}: Readonly<{ label: string; value: string; onChange: (days: string) => void }>) {
  return (
    <span className={styles['days']}>
      <TextInput
        type="number"
        min={1}
        max={36_500}
        aria-label={`${label}: ${segmentsText.days}`}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <span aria-hidden="true">{segmentsText.daysUnit}</span>
    </span>
  );
}
