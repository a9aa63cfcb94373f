import { Button, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { importText } from '../text/exchange.ts';
import { byteWords } from '../ui/index.ts';
import { droppedFiles, isVisible } from './dropped-files.ts';
import styles from './exchange.module.css';
import type { ImportKind } from './use-import.ts';

// What one import may name (`uploads` of the contract).
const most = 10_000;

/** Where files are dropped or chosen. */
export function MailFiles({
  files,
  kind,
  onChange,
}: Readonly<{ files: readonly File[]; kind: ImportKind; onChange: (files: readonly File[]) => void }>) {
  const [over, setOver] = useState(false);
  const [tooMany, setTooMany] = useState(false);
  const filePicker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);

  function add(more: readonly File[]): void {
    const all = [...files, ...more];
    setTooMany(all.length > most);
    if (all.length <= most) onChange(all);
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    add([...(currentTarget.files ?? [])].filter(isVisible));
    // Emptied, so that choosing the same file once more is a change again.
    currentTarget.value = '';
  }

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    add(await droppedFiles(event.dataTransfer, most + 1));
  }

  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <IconFileImport size={28} stroke={1.5} aria-hidden="true" />
      <p>{importText.drop[kind]}</p>
      <div className={styles['pickers']}>
        <Button variant="default" size="compact-md" onClick={() => filePicker.current?.click()}>
          {importText.chooseFiles}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => folderPicker.current?.click()}>
          {importText.chooseFolder}
        </Button>
      </div>
      <input ref={filePicker} type="file" multiple hidden aria-label={importText.chooseFiles} onChange={choose} />
      <input
        ref={folderPicker}
        type="file"
        multiple
        hidden
        aria-label={importText.chooseFolder}
        onChange={choose}
        {...{ webkitdirectory: '' }}
      />
      <div className={styles['chosen']} role="status">
        {files.length > 0 && (
          <>
            <Text size="sm" fw={500}>
              {importText.chosen(files.length, byteWords(bytes))}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
              {importText.clear}
            </Button>
          </>
        )}
        {tooMany && (
          <Text size="sm" c="var(--danger)">
            {importText.tooMany}
          </Text>
        )}
      </div>
    </div>
  );
}
