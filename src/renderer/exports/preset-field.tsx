import { Select } from '@mantine/core';
import { exportPreset, type ExportPreset } from '#shared/domain/export';
import { exportText } from '../text/exports.ts';
import { presetsFor, type Choices } from './choices.ts';
import styles from './exports.module.css';

/** For which program or person the file is; where only one can have it there is nothing to choose. */
export function PresetField({
  choices: { noun, preset },
  onChange,
}: Readonly<{ choices: Choices; onChange: (preset: ExportPreset) => void }>) {
  const presets = presetsFor(noun);
  if (presets.length === 1) return null;
  return (
    <Select
      className={styles['field'] ?? ''}
      label={exportText.preset}
      description={exportText.presetHints[preset]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      value={preset}
      data={presets.map((one) => ({ value: one, label: exportText.presets[one] }))}
      onChange={(value) => onChange(exportPreset.parse(value))}
    />
  );
}
