import { TextInput } from '@mantine/core';
import { exportText } from '../text/exports.ts';
import type { Choices } from './choices.ts';
import styles from './exports.module.css';

/** From which day to which; empty is open. */
export function PeriodFields({
  choices: { noun, preset, fromDay, toDay },
  valid,
  onChange,
}: Readonly<{
  choices: Choices;
  valid: boolean;
  onChange: (days: Partial<Pick<Choices, 'fromDay' | 'toDay'>>) => void;
}>) {
  const ofAccountant = preset === 'accountant' && noun === 'deals';
  return (
    <fieldset className={styles['period']}>
      <legend>{exportText.period}</legend>
      <TextInput
        type="date"
        label={exportText.from}
        value={fromDay}
        onChange={({ currentTarget }) => onChange({ fromDay: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={exportText.to}
        value={toDay}
        error={valid ? null : exportText.periodInvalid}
        onChange={({ currentTarget }) => onChange({ toDay: currentTarget.value })}
      />
      <p className={styles['quiet']}>{ofAccountant ? exportText.accountantDeals : exportText.periodHint[noun]}</p>
    </fieldset>
  );
}
