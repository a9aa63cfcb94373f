import type { Connector, IncomingAttachment, RawItem } from '#main/connectors/connector';
import { knownBlob, saveBlob } from '#main/storage/blobs';
import type { ArrivedFile, Place, Read } from './arrival.ts';

/** `keepUpTo`: the largest file that is kept, in bytes; null for all. */
export type ReadingContext = Readonly<{
  folder: string;
  ownAddresses: readonly string[];
  rank: number;
  keepUpTo: number | null;
}>;

/**
 * Reads one raw item. What cannot be read goes to quarantine with its bytes and the page goes on; attachments are on disk
 * before the item is handed over, but for those too large to be kept.
 */
export async function readItem<Settings>(
  connector: Pick<Connector<Settings>, 'normalize'>,
  item: RawItem,
  context: ReadingContext,
): Promise<Read> {
  const place: Place = { stream: item.stream, item: item.item, rank: context.rank };
  let incoming;
  try {
    incoming = await connector.normalize(item, { ownAddresses: context.ownAddresses });
  } catch (failure) {
    return {
      place,
      outcome: 'quarantined',
      reason: failure instanceof Error ? failure.message.slice(0, 500) : 'could not be read',
      sha256: await saveBlob(context.folder, item.raw),
      bytes: item.raw.byteLength,
      receivedAt: item.receivedAt,
    };
  }
  if ('ignored' in incoming) return { place, outcome: 'ignored', reason: incoming.ignored };
  const attachments: ArrivedFile[] = [];
  for (const attachment of incoming.attachments) attachments.push(await arrivedFile(attachment, context));
  return { place, outcome: 'arrival', arrival: { ...incoming, attachments } };
}

/** A large file is known by its digest alone, so that it is the same fact whatever is kept. What the words show belongs to them. */
async function arrivedFile(
  { content, ...file }: IncomingAttachment,
  { folder, keepUpTo }: ReadingContext,
): Promise<ArrivedFile> {
  const bytes = content.byteLength;
  if (keepUpTo === null || bytes <= keepUpTo || file.inline)
    return { ...file, bytes, sha256: await saveBlob(folder, content), kept: true };
  const { sha256, known } = knownBlob(folder, content);
  return { ...file, bytes, sha256, kept: known };
}

/** Items of one batch that are read at the same time: one is parsed while the files of others reach the disk. */
const atOnce = 8;

/** Reads a batch; answers in its order. */
export async function readItems<Settings>(
  connector: Connector<Settings>,
  items: readonly RawItem[],
  contextOf: (item: RawItem) => ReadingContext,
): Promise<Read[]> {
  const reads: Read[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item) reads[at] = await readItem(connector, item, contextOf(item));
    }
  };
  const lanes = Array.from({ length: atOnce }, lane);
  await Promise.all(lanes).finally(() => (next = items.length));
  return reads;
}
