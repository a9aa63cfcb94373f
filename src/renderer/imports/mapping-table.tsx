import { Button, Select } from '@mantine/core';
import type { LookedAt } from '#shared/contract/imports';
import {
  importTarget,
  type ColumnMapping,
  type ImportMapping,
  type ImportTarget,
} from '#shared/domain/customer-import';
import { importsText } from '../text/imports.ts';
import styles from './imports.module.css';

type Properties = Readonly<{
  looked: LookedAt;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}>;

const groups: readonly Readonly<{ group: string; targets: readonly ImportTarget[] }>[] = [
  {
    group: importsText.groups.who,
    targets: ['name', 'given', 'additional', 'family', 'prefix', 'suffix', 'company', 'kind'],
  },
  { group: importsText.groups.reach, targets: ['email', 'phone', 'handle', 'website', 'label'] },
  { group: importsText.groups.place, targets: ['street', 'postal-code', 'city', 'region', 'country', 'address'] },
  {
    group: importsText.groups.more,
    targets: ['birthday', 'tags', 'note', 'stage', 'vip', 'do-not-contact', 'language', 'time-zone'],
  },
  { group: importsText.groups.other, targets: ['custom', 'leave', 'id', 'identities', 'addresses'] },
];
/** What cards say beyond the usual can be kept, or left out. */
const ofCards: readonly ImportTarget[] = ['custom', 'leave'];
const samplesShown = 3;

/** What each column of a file is about, beside what stands in its first lines. */
export function MappingTable({ looked, mapping, onChange }: Properties) {
  const { samples, format } = looked;
  const left = mapping.columns.filter(({ target, header }, at) => target === 'leave' && header !== '' && has(at));
  const data =
    format === 'cards'
      ? ofCards.map(option)
      : groups.map(({ group, targets }) => ({ group, items: targets.map(option) }));

  function has(at: number): boolean {
    return samples.some((row) => (row[at] ?? '').trim() !== '');
  }
  function change(at: number, target: ImportTarget): void {
    const columns = mapping.columns.map((column, place) => (place === at ? aimed(column, target, at) : column));
    onChange({ ...mapping, columns });
  }

  return (
    <div className={styles['columns']} role="table" aria-label={importsText.columns.target}>
      <div className={styles['columnHead']} role="row">
        {Object.values(importsText.columns).map((title) => (
          <span key={title} role="columnheader">
            {title}
          </span>
        ))}
      </div>
      {mapping.columns.map((column, at) => {
        const name = column.header || importsText.unnamed(at + 1);
        const shown = samples.flatMap((row) => (row[at] ?? '').trim() || []).slice(0, samplesShown);
        return (
          // A file may have two columns of one name.
          <div
            key={`${at} ${column.header}`}
            className={styles['column']}
            role="row"
            data-left={column.target === 'leave' || undefined}
          >
            <span role="cell" className={styles['header']} title={name}>
              {name}
            </span>
            <span role="cell" className={styles['samples']}>
              {shown.length === 0 ? (
                <em>{importsText.empty}</em>
              ) : (
                shown.map((text, place) => <span key={place}>{text}</span>)
              )}
            </span>
            <span role="cell">
              <Select
                size="xs"
                aria-label={importsText.aboutColumn(name)}
                data={data}
                value={column.target}
                allowDeselect={false}
                searchable
                comboboxProps={{ withinPortal: true }}
                onChange={(value) => change(at, importTarget.parse(value))}
              />
            </span>
          </div>
        );
      })}
      {left.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles['rest'] ?? ''}
          onClick={() =>
            onChange({
              ...mapping,
              columns: mapping.columns.map((column, at) =>
                left.includes(column) ? aimed(column, 'custom', at) : column,
              ),
            })
          }
        >
          {importsText.restAsFields(left.length)}
        </Button>
      )}
    </div>
  );
}

function option(target: ImportTarget): Readonly<{ value: ImportTarget; label: string }> {
  return { value: target, label: importsText.targets[target] };
}

/** A column about something else: what its name said of its group no longer holds. */
function aimed(column: ColumnMapping, target: ImportTarget, at: number): ColumnMapping {
  const field = target === 'custom' ? (column.field ?? (column.header || importsText.unnamed(at + 1))) : null;
  const channel = target === 'handle' ? (column.channel ?? column.header.toLowerCase().slice(0, 32)) : null;
  return { ...column, target, field, channel };
}
