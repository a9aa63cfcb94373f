import { Button, Progress as Bar, Stack } from '@mantine/core';
import type { Progress } from '#shared/contract/events';
import { importText } from '../text/exchange.ts';
import type { ImportStage } from './use-import.ts';
import styles from './exchange.module.css';

type Properties = Readonly<{
  stage: Extract<ImportStage, { name: 'uploading' | 'reading' }>;
  progress: Progress | null;
  onStop: () => void;
}>;

/** How far an import is, and a way to stop it; what was stored until then is kept. */
export function ImportProgress({ stage, progress, onStop }: Properties) {
  const { words, share } = stateOf(stage, progress);
  const stopping = stage.name === 'reading' && stage.stopping;
  return (
    <Stack gap="sm" className={styles['progress']}>
      <p role="status">{stopping ? importText.stopping : words}</p>
      <Bar value={share ?? 100} animated={share === null} aria-label={importText.reading} />
      <Button
        variant="default"
        loading={stopping}
        disabled={stage.name === 'reading' && !progress}
        style={{ alignSelf: 'flex-start' }}
        onClick={onStop}
      >
        {importText.cancel}
      </Button>
    </Stack>
  );
}

function stateOf(
  stage: Properties['stage'],
  progress: Progress | null,
): Readonly<{ words: string; share: number | null }> {
  if (stage.name === 'uploading')
    return { words: importText.uploading(stage.done, stage.of), share: (100 * stage.done) / stage.of };
  if (!progress) return { words: importText.reading, share: null };
  const { done, of } = progress;
  return of === null || of === 0
    ? { words: importText.readingCount(done), share: null }
    : { words: importText.readingOf(done, of), share: (100 * done) / of };
}
