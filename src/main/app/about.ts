import { statSync } from 'node:fs';
import { countCustomers } from '#main/storage/customers';
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
    logBytes: statSync(logFile(parts.folder)).size,
    attachmentBytes: attachmentBytes(parts.reader),
    interactions,
    customers: countCustomers(parts.reader),
    empty: interactions === 0 && listAccounts(parts.reader).length === 0,
  };
}
