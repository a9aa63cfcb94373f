import type { Connector, RawItem } from '#main/connectors/connector';
import { saveBlob } from '#main/storage/blobs';
import type { Attachment } from '#shared/domain/interaction';
import type { Place, Read } from './arrival.ts';

/**
 * Reads one raw item. What cannot be read goes to quarantine with its bytes and the page goes on; attachments are on disk
 * before the item is handed over.
 */
export async function readItem<Settings>(
  connector: Connector<Settings>,
  item: RawItem,
  context: Readonly<{ folder: string; ownAddresses: readonly string[]; rank: number }>,
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
  const attachments: Attachment[] = [];
  for (const { content, ...attachment } of incoming.attachments) {
    attachments.push({ ...attachment, bytes: content.byteLength, sha256: await saveBlob(context.folder, content) });
  }
  return { place, outcome: 'arrival', arrival: { ...incoming, attachments } };
}

/** Items of one batch that are read at the same time: one is parsed while the files of others reach the disk. */
const atOnce = 8;

/** Reads a batch; answers in its order. */
export async function readItems<Settings>(
  connector: Connector<Settings>,
  items: readonly RawItem[],
  contextOf: (item: RawItem) => Parameters<typeof readItem>[2],
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
