import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { composerText } from '../text/composer.ts';
import styles from './address-fields.module.css';

export function SubjectField({ value, onChange }: Readonly<{ value: string; onChange: (subject: string) => void }>) {
  const id = useId();
  return (
    <div className={styles['recipients']}>
      <label htmlFor={id} className={styles['label']}>
        {composerText.subject}
      </label>
      <TextInput
        id={id}
        className={styles['pills'] ?? ''}
        variant="unstyled"
        size="xs"
        maxLength={998}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
