import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { usualCurrencies } from '#shared/domain/currency-of-locale';
import { dealStates } from '#shared/domain/segment';
import { segmentsText } from '../text/segments.ts';
import styles from './builder.module.css';
import { DaysField } from './days-field.tsx';
import type { DealDraft } from './draft.ts';
import type { Catalogue } from './use-catalogue.ts';

type Properties = Readonly<{ deal: DealDraft; catalogue: Catalogue; onChange: (next: DealDraft) => void }>;

const { deal: words, tests, values } = segmentsText;
const asOptions = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What must hold of one and the same deal; what is left open does not matter. */
export function DealEditor({ deal, catalogue, onChange }: Properties) {
  const { state, stageIds, amountIs, amount, currency, expectedIs, expectedDays, expectedDay } = deal;
  return (
    <div className={styles['deal']}>
      <NativeSelect
        aria-label={words.state}
        data={[...dealStates.map((one) => ({ value: one, label: values[one] })), { value: '', label: words.anyState }]}
        value={state}
        onChange={({ currentTarget }) => onChange({ ...deal, state: currentTarget.value })}
      />
      <MultiSelect
        aria-label={words.stages}
        placeholder={stageIds.length === 0 ? words.anyStage : ''}
        data={catalogue.dealStages.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...stageIds]}
        onChange={(chosen) => onChange({ ...deal, stageIds: chosen })}
      />
      <NativeSelect
        aria-label={words.amount}
        data={[
          { value: '', label: words.anyAmount },
          { value: 'at-least', label: words['at-least'] },
          { value: 'at-most', label: words['at-most'] },
        ]}
        value={amountIs}
        onChange={({ currentTarget }) =>
          onChange({ ...deal, amountIs: currentTarget.value, currency: currency || catalogue.currency })
        }
      />
      {amountIs !== '' && (
        <>
          <TextInput
            className={styles['amount'] ?? ''}
            aria-label={words.amountValue}
            inputMode="decimal"
            value={amount}
            onChange={({ currentTarget }) => onChange({ ...deal, amount: currentTarget.value })}
          />
          <NativeSelect
            aria-label={words.currency}
            data={[...new Set([currency, ...usualCurrencies])]}
            value={currency}
            onChange={({ currentTarget }) => onChange({ ...deal, currency: currentTarget.value })}
          />
        </>
      )}
      <NativeSelect
        aria-label={words.expected}
        data={[{ value: '', label: words.anyDay }, ...asOptions(tests.day).map(withExpected)]}
        value={expectedIs}
        onChange={({ currentTarget }) => onChange({ ...deal, expectedIs: currentTarget.value })}
      />
      {(expectedIs === 'in-last' || expectedIs === 'in-next') && (
        <DaysField
          label={words.expected}
          value={expectedDays}
          onChange={(days) => onChange({ ...deal, expectedDays: days })}
        />
      )}
      {(expectedIs === 'before' || expectedIs === 'from') && (
        <TextInput
          type="date"
          aria-label={`${words.expected}: ${segmentsText.day}`}
          value={expectedDay}
          onChange={({ currentTarget }) => onChange({ ...deal, expectedDay: currentTarget.value })}
        />
      )}
    </div>
  );
}

function withExpected({ value, label }: Readonly<{ value: string; label: string }>) {
  return { value, label: `${words.expected.toLowerCase()} ${label}` };
}
