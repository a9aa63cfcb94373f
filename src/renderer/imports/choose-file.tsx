import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { importsText } from '../text/imports.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './imports.module.css';

type Properties = Readonly<{ problem: string | null; onChoose: (file: File) => void }>;

/** Where a file of customers is dropped or chosen. */
export function ChooseFile({ problem, onChoose }: Properties) {
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file) onChoose(file);
  };
  return (
    <>
      <p className={styles['lead']}>{importsText.lead}</p>
      <div
        className={styles['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <IconFileImport size={28} stroke={1.5} aria-hidden="true" />
        <p>{importsText.drop}</p>
        <Button onClick={() => picker.current?.click()}>{importsText.choose}</Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={importsText.choose}
          accept=".csv,.tsv,.txt,.tab,.vcf,.vcard,text/csv,text/vcard,text/tab-separated-values"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // Emptied, so that choosing the same file once more is a change again.
            currentTarget.value = '';
          }}
        />
      </div>
      {problem !== null && <ProblemNote>{problem}</ProblemNote>}
      <p className={styles['quiet']}>{importsText.fromWhere}</p>
    </>
  );
}
