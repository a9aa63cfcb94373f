import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';

type Props = Readonly<{
  label: string;
  /** As an input's `accept`. */
  accept: string;
  busy: boolean;
  icon?: ReactNode;
  onFile: (file: File) => void;
}>;

/** A button that asks for one file. The same one may be chosen again. */
export function FileButton({ label, accept, busy, icon = null, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" leftSection={icon} loading={busy} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
