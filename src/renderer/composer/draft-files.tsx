import { ActionIcon, Progress } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import type { OutgoingAttachment } from '#shared/domain/draft';
import { composerText } from '../text/composer.ts';
import { byteWords } from '../ui/index.ts';
import styles from './draft-files.module.css';
import type { Uploading } from './use-attaching.ts';

type Props = Readonly<{
  files: readonly OutgoingAttachment[];
  uploading: readonly Uploading[];
  onRemove: (id: string) => void;
  onDismiss: (key: number) => void;
}>;

/** The files that will leave with the reply, and those still coming in. */
export function DraftFiles({ files, uploading, onRemove, onDismiss }: Props) {
  if (files.length + uploading.length === 0) return null;
  return (
    <ul className={styles['files']} aria-label={composerText.attachments}>
      {files.map(({ id, name, bytes }) => (
        <li key={id} className={styles['file']}>
          <IconPaperclip size={14} stroke={1.7} aria-hidden="true" />
          <span className={styles['fileName']} title={name} dir="auto">
            {name}
          </span>
          <span className={styles['fileSize']}>{byteWords(bytes)}</span>
          <ActionIcon size="sm" aria-label={composerText.removeFile(name)} onClick={() => onRemove(id)}>
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
      {uploading.map(({ key, name, share, problem }) => (
        <li key={key} className={styles['file']} data-problem={problem !== null}>
          {problem === null ? (
            <>
              <span className={styles['fileName']}>{name}</span>
              <Progress
                className={styles['share'] ?? ''}
                value={share * 100}
                size="xs"
                aria-label={composerText.uploading(name, Math.round(share * 100))}
              />
            </>
          ) : (
            <>
              <span role="alert">{problem}</span>
              <ActionIcon size="sm" aria-label={composerText.removeFile(name)} onClick={() => onDismiss(key)}>
                <IconX size={14} />
              </ActionIcon>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
