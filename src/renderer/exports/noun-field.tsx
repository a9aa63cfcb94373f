import { Radio } from '@mantine/core';
import { exportNoun, type ExportNoun } from '#shared/domain/export';
import { exportText } from '../text/exports.ts';
import styles from './exports.module.css';

export function NounField({ noun, onChange }: Readonly<{ noun: ExportNoun; onChange: (noun: ExportNoun) => void }>) {
  return (
    <Radio.Group label={exportText.noun} value={noun} onChange={(value) => onChange(exportNoun.parse(value))}>
      <div className={styles['nouns']}>
        {exportNoun.options.map((one) => (
          <Radio key={one} value={one} label={exportText.nouns[one]} description={exportText.contains[one]} />
        ))}
      </div>
    </Radio.Group>
  );
}
