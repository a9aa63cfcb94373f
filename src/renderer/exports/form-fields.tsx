import { Checkbox, Select } from '@mantine/core';
import { exportForm, type ExportForm } from '#shared/domain/export';
import { exportText } from '../text/exports.ts';
import styles from './exports.module.css';

type Properties = Readonly<{
  form: ExportForm;
  timeZone: string;
  onForm: (form: Partial<ExportForm>) => void;
  onTimeZone: (timeZone: string) => void;
}>;

const { delimiter, decimal } = exportForm.unwrap().shape;
const zones = Intl.supportedValuesOf('timeZone');

/** How the file is written, folded until somebody wants to know. */
export function FormFields({ form, timeZone, onForm, onTimeZone }: Properties) {
  return (
    <details className={styles['form']}>
      <summary>{exportText.form}</summary>
      <div className={styles['choices']}>
        <Select
          label={exportText.delimiter}
          allowDeselect={false}
          value={form.delimiter}
          data={delimiter.options.map((sign) => ({ value: sign, label: exportText.delimiters[sign] }))}
          onChange={(value) => onForm({ delimiter: delimiter.parse(value) })}
        />
        <Select
          label={exportText.decimal}
          allowDeselect={false}
          value={form.decimal}
          data={decimal.options.map((sign) => ({ value: sign, label: exportText.decimals[sign] }))}
          onChange={(value) => onForm({ decimal: decimal.parse(value) })}
        />
        <Select
          label={exportText.timeZone}
          searchable
          allowDeselect={false}
          value={timeZone}
          data={zones.includes(timeZone) ? zones : [timeZone, ...zones]}
          onChange={(value) => value !== null && onTimeZone(value)}
        />
        <Checkbox
          className={styles['whole'] ?? ''}
          label={exportText.bom}
          checked={form.bom}
          onChange={({ currentTarget }) => onForm({ bom: currentTarget.checked })}
        />
        <Checkbox
          className={styles['whole'] ?? ''}
          label={exportText.cut}
          checked={form.longCells === 'cut'}
          onChange={({ currentTarget }) => onForm({ longCells: currentTarget.checked ? 'cut' : 'keep' })}
        />
      </div>
    </details>
  );
}
