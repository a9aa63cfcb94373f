import type { Connector, Session } from '#main/connectors/connector';
import { digestOf, saveBlob } from '#main/storage/blobs';
import type { ArrivalLog } from './poll.ts';

/** A file that was too large to be kept: what it is known by, and where servers have the item it came with. */
export type WantedFile = Readonly<{
  sha256: string;
  bytes: number;
  places: readonly Readonly<{ stream: string; item: string }>[];
}>;

/**
 * Reads the item again and keeps the file it came with. Known by its bytes, not by its number: a later version may count
 * files in another way. False where the provider has it no more.
 */
export async function fetchFile<Settings>(
  parts: Readonly<{ connector: Connector<Settings>; session: Session; log: ArrivalLog; folder: string }>,
  { sha256, bytes, places }: WantedFile,
  step: (done: number, of: number) => void,
): Promise<boolean> {
  const { connector, session, log, folder } = parts;
  for (const place of places) {
    const item = await session.read(place, step);
    const read = item && (await connector.normalize(item, { ownAddresses: [] }));
    if (!read || 'ignored' in read) continue;
    const file = read.attachments.find(({ content }) => content.byteLength === bytes && digestOf(content) === sha256);
    if (!file) continue;
    await saveBlob(folder, file.content);
    await log.call('noteFileKept', { sha256 });
    return true;
  }
  return false;
}
