import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { segmentsText } from '../text/segments.ts';
import type { Asking } from './catalogue.ts';
import { DaysField } from './days-field.tsx';
import { DealEditor } from './deal-editor.tsx';
import type { ConditionDraft } from './draft.ts';
import { monthWords } from './sentence.ts';
import type { Catalogue } from './use-catalogue.ts';

type Properties = Readonly<{
  draft: ConditionDraft;
  asking: Asking;
  catalogue: Catalogue;
  onChange: (next: ConditionDraft) => void;
}>;

const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: monthWords(at + 1) }));

/** What is typed or chosen for a condition: it depends on what is asked, and how. */
export function ValueEditor({ draft, asking, catalogue, onChange }: Properties) {
  const { type, is, text, values, days, day, month } = draft;
  const label = `${asking.label}: ${segmentsText.value}`;
  if (type === 'deal') {
    return <DealEditor deal={draft.deal} catalogue={catalogue} onChange={(deal) => onChange({ ...draft, deal })} />;
  }
  if (type === 'flag' || is === 'known' || is === 'unknown' || is === 'past' || is === 'this-month') return null;
  if (is === 'any-of' || is === 'none-of') {
    const offered = new Set([...catalogue.choices(asking), ...values]);
    return (
      <MultiSelect
        aria-label={label}
        searchable
        clearable
        data={[...offered].map((value) => ({ value, label: catalogue.names.value(asking.name, value) }))}
        value={[...values]}
        onChange={(chosen) => onChange({ ...draft, values: chosen })}
      />
    );
  }
  if (is === 'in-last' || is === 'not-in-last' || is === 'in-next')
    return <DaysField label={asking.label} value={days} onChange={(next) => onChange({ ...draft, days: next })} />;
  if (is === 'in-month') {
    return (
      <NativeSelect
        aria-label={`${asking.label}: ${segmentsText.month}`}
        data={months}
        value={month}
        onChange={({ currentTarget }) => onChange({ ...draft, month: currentTarget.value })}
      />
    );
  }
  if (is === 'before' || is === 'from') {
    return (
      <TextInput
        type="date"
        aria-label={`${asking.label}: ${segmentsText.day}`}
        value={day}
        onChange={({ currentTarget }) => onChange({ ...draft, day: currentTarget.value })}
      />
    );
  }
  return (
    <TextInput
      aria-label={label}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      value={text}
      maxLength={200}
      onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
    />
  );
}
