import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { dateOrder, type ImportMapping, type ImportOptions } from '#shared/domain/customer-import';
import { phoneCountries } from '#shared/domain/phone';
import { importsText } from '../text/imports.ts';
import styles from './imports.module.css';

type Properties = Readonly<{
  country: string;
  options: ImportOptions;
  mapping: ImportMapping;
  onChange: (change: Readonly<{ options?: ImportOptions; mapping?: ImportMapping }>) => void;
}>;

const names = new Intl.DisplayNames(undefined, { type: 'region' });
const countries = phoneCountries
  .map((code) => ({ value: code, label: names.of(code) ?? code }))
  .toSorted((one, other) => one.label.localeCompare(other.label));

/** How a file is brought in, where there is more than one way. */
export function OptionsForm({ country, options, mapping, onChange }: Properties) {
  const set = (change: Partial<ImportOptions>): void => onChange({ options: { ...options, ...change } });
  const hasDays = mapping.columns.some(({ target }) => target === 'birthday');
  return (
    <section className={styles['options']} aria-labelledby="import-options">
      <h2 id="import-options" className={styles['title']}>
        {importsText.optionsTitle}
      </h2>
      <Select
        label={importsText.country}
        data={countries}
        value={options.country ?? country}
        searchable
        allowDeselect={false}
        onChange={(code) => set({ country: code })}
      />
      <Choice
        label={importsText.differing}
        value={options.differing}
        data={[
          { value: 'keep', label: importsText.differingKeep },
          { value: 'take', label: importsText.differingTake },
        ]}
        onChange={(differing) => set({ differing: differing === 'take' ? 'take' : 'keep' })}
      />
      <Choice
        label={importsText.ambiguous}
        value={options.ambiguous}
        data={[
          { value: 'skip', label: importsText.ambiguousSkip },
          { value: 'create', label: importsText.ambiguousCreate },
        ]}
        onChange={(ambiguous) => set({ ambiguous: ambiguous === 'create' ? 'create' : 'skip' })}
      />
      {hasDays && (
        <Select
          label={importsText.dates}
          data={dateOrder.options.map((value) => ({ value, label: importsText.dateOrders[value] }))}
          value={mapping.dates}
          allowDeselect={false}
          onChange={(value) => onChange({ mapping: { ...mapping, dates: dateOrder.parse(value) } })}
        />
      )}
      <TextInput
        label={importsText.tag}
        placeholder={importsText.tagPlaceholder}
        maxLength={100}
        value={options.tag ?? ''}
        onChange={({ currentTarget }) => set({ tag: currentTarget.value === '' ? null : currentTarget.value })}
      />
      <Checkbox
        label={importsText.shortRows}
        checked={options.shortRows === 'take'}
        onChange={({ currentTarget }) => set({ shortRows: currentTarget.checked ? 'take' : 'skip' })}
      />
    </section>
  );
}

type ChoiceProperties = Readonly<{
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}>;

function Choice({ label, ...control }: ChoiceProperties) {
  return (
    <div className={styles['choice']}>
      <span>{label}</span>
      <SegmentedControl size="xs" aria-label={label} {...control} />
    </div>
  );
}
