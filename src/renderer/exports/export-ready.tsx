import { Button, Group } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index';
import { lossSentences } from '#shared/text/export-losses';
import { exportText } from '../text/exports.ts';
import { byteWords } from '../ui/index.ts';
import styles from './exports.module.css';

type Made = InferContractRouterOutputs<Contract>['exchange']['export'];

/** A file that was made: what is in it, what is not, and where to get it. */
export function ExportReady({ made }: Readonly<{ made: Made }>) {
  const losses = lossSentences(made.losses);
  return (
    <div className={styles['ready']}>
      <p>{exportText.ready(made.fileName, made.rows, byteWords(made.bytes))}</p>
      {losses.length > 0 && (
        <section aria-label={exportText.lossTitle} className={styles['losses']}>
          <p>{exportText.lossTitle}:</p>
          <ul>
            {losses.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Group gap="xs">
        <Button component="a" href={made.path} download={made.fileName}>
          {exportText.download}
        </Button>
        <Button component="a" variant="default" href={made.manifestPath} download>
          {exportText.manifest}
        </Button>
      </Group>
      <p className={styles['quiet']}>{exportText.manifestHint}</p>
    </div>
  );
}
