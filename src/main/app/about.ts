import { statSync } from 'node:fs';
import { countCustomers } from '#main/storage/customer-list';
import { countInteractions } from '#main/storage/interactions';
import { attachmentBytes } from '#main/storage/integrity';
import { listAccounts } from '#main/storage/accounts';
import { logFile } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';

/** What this program is and holds. */
export function aboutApp(
  parts: Readonly<{ reader: Reader; folder: string; version: string; host: 'electron' | 'node' | 'cli' }>,
) {
  const interactions = countInteractions(parts.reader);
  return {
    version: parts.version,
    host: parts.host,
    dataFolder: parts.folder,
    logBytes: bytesOnDisk(logFile(parts.folder)),
    attachmentBytes: attachmentBytes(parts.reader),
    interactions,
    customers: countCustomers(parts.reader),
    empty: interactions === 0 && listAccounts(parts.reader).length === 0,
  };
}

/** What was written last lies beside the log until SQLite copies it in. */
function bytesOnDisk(file: string): number {
  return [file, `${file}-wal`].reduce(
    (bytes, path) => bytes + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
