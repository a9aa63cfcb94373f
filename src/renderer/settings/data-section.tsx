import { ActionIcon, CopyButton, Skeleton, Stack, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { dataText } from '../text/settings.ts';
import { vaultText } from '../text/vault.ts';
import { byteWords, ErrorState } from '../ui/index.ts';
import styles from './settings.module.css';

/** Where the log lies, how large it is, where passwords are kept, and how to back it all up. */
export function DataSection() {
  const about = useQuery(queries.app.about.queryOptions({ input: {} }));
  const vault = useQuery(queries.vault.show.queryOptions({ input: {} }));
  if (about.isError) return <ErrorState error={about.error} onRetry={() => void about.refetch()} />;
  if (!about.data) return <Skeleton height={264} radius="md" role="status" aria-label={dataText.loading} />;
  const { dataFolder, logBytes, attachmentBytes, interactions, customers, version, host } = about.data;
  return (
    <Stack gap="xl">
      <section aria-labelledby="data-title">
        <h2 id="data-title" className={styles['title']}>
          {dataText.title}
        </h2>
        <dl className={styles['facts']}>
          <dt>{dataText.folder}</dt>
          <dd className={styles['path']}>
            {dataFolder}
            <CopyPath path={dataFolder} />
          </dd>
          <dt>{dataText.contents}</dt>
          <dd>{dataText.contentsValue(interactions, customers)}</dd>
          <dt>{dataText.log}</dt>
          <dd>{byteWords(logBytes)}</dd>
          <dt>{dataText.attachments}</dt>
          <dd>{byteWords(attachmentBytes)}</dd>
          <dt>{dataText.passwords}</dt>
          <dd>
            {vault.data && vaultText.state[vault.data.state]}
            {vault.data?.reason != null && <p className={styles['quiet']}>{vaultText.reason(vault.data.reason)}</p>}
          </dd>
          <dt>{dataText.version}</dt>
          <dd>{dataText.versionValue(version, dataText.host[host])}</dd>
        </dl>
      </section>
      <section aria-labelledby="backup-title" className={styles['prose']}>
        <h2 id="backup-title" className={styles['title']}>
          {dataText.backupTitle}
        </h2>
        <p>{dataText.backupBody}</p>
      </section>
      <p className={styles['quiet']}>{dataText.telemetry}</p>
    </Stack>
  );
}

function CopyPath({ path }: Readonly<{ path: string }>) {
  return (
    <CopyButton value={path}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? dataText.copied : dataText.copyFolder}>
          <ActionIcon aria-label={dataText.copyFolder} onClick={copy}>
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
