import type { ImapFlow } from 'imapflow';
import { requireConnection } from './require-answer.ts';

export type Changes = Readonly<{
  marks: readonly Readonly<{ item: string; seen: boolean }>[];
  /** Only where the server has QRESYNC (RFC 7162 §3.2); nothing elsewhere. */
  gone: readonly number[];
}>;

/** What happened to known messages of the open folder after its clock showed `modseq`. */
export async function changesSince(
  client: ImapFlow,
  known: Readonly<{ uidNext: number; modseq: string }>,
): Promise<Changes> {
  const marks: Changes['marks'][number][] = [];
  const gone: number[] = [];
  const vanished = (event: Readonly<{ uid?: number }>): void => {
    if (event.uid !== undefined && event.uid < known.uidNext) gone.push(event.uid);
  };
  client.on('expunge', vanished);
  try {
    const changes = client.fetch(
      `1:${known.uidNext - 1}`,
      { uid: true, flags: true },
      { uid: true, changedSince: BigInt(known.modseq) },
    );
    for await (const { uid, flags } of changes) {
      if (uid < known.uidNext) marks.push({ item: String(uid), seen: flags?.has('\\Seen') ?? false });
    }
  } finally {
    client.off('expunge', vanished);
  }
  requireConnection(client);
  return { marks, gone };
}
