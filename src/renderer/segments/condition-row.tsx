import { ActionIcon, NativeSelect, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { segmentsText } from '../text/segments.ts';
import { testsOf } from './catalogue.ts';
import type { ConditionDraft } from './draft.ts';
import styles from './builder.module.css';
import type { Catalogue } from './use-catalogue.ts';
import { ValueEditor } from './value-editor.tsx';

type Properties = Readonly<{
  draft: ConditionDraft;
  catalogue: Catalogue;
  /** A row that was just added waits for its field to be chosen. */
  fresh: boolean;
  onChange: (next: ConditionDraft) => void;
  onRemove: () => void;
}>;

/** One condition: what is asked, how, and the value. */
export function ConditionRow({ draft, catalogue, fresh, onChange, onRemove }: Properties) {
  const { askings, words } = catalogue;
  const asking = askings.find(({ name }) => name === draft.field) ?? null;
  const groups = [...Map.groupBy(askings, ({ group }) => group)].map(([group, items]) => ({
    group,
    items: items.map(({ name, label }) => ({ value: name, label })),
  }));

  function choose(field: string | null): void {
    const next = askings.find(({ name }) => name === field);
    if (!next || next.name === draft.field) return;
    const same = next.type === draft.type && draft.field !== '';
    onChange({
      ...draft,
      field: next.name,
      type: next.type,
      is: same ? draft.is : (testsOf(next)[0]?.value ?? ''),
      values: [],
    });
  }

  return (
    <li className={styles['row']} data-wide={draft.type === 'deal' || undefined}>
      <Select
        className={styles['field'] ?? ''}
        aria-label={segmentsText.field}
        placeholder={segmentsText.fieldPlaceholder}
        data={groups}
        value={draft.field || null}
        searchable
        selectFirstOptionOnChange
        autoFocus={fresh}
        maxDropdownHeight={320}
        allowDeselect={false}
        onChange={choose}
      />
      {asking && (
        <NativeSelect
          className={styles['test'] ?? ''}
          aria-label={`${asking.label}: ${segmentsText.test}`}
          data={[...testsOf(asking)]}
          value={draft.is}
          onChange={({ currentTarget }) => onChange({ ...draft, is: currentTarget.value })}
        />
      )}
      {asking && (
        <div className={styles['value']}>
          <ValueEditor draft={draft} asking={asking} catalogue={catalogue} onChange={onChange} />
        </div>
      )}
      <ActionIcon
        className={styles['remove'] ?? ''}
        aria-label={segmentsText.removeCondition(words(draft) ?? asking?.label ?? '')}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
