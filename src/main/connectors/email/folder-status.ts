import type { ImapFlow, MailboxObject } from 'imapflow';
import { openReadOnly } from './open-folder.ts';
import { isAlive, requireAnswer } from './require-answer.ts';

/** What a server says of a folder without listing it. Null where it says nothing: servers leave things out. */
export type FolderStatus = Readonly<{
  uidValidity: string;
  uidNext: number | null;
  /** CONDSTORE's clock of the folder (RFC 7162). */
  modseq: string | null;
  messages: number | null;
}>;

/**
 * One STATUS. A server that refuses it, or leaves out what is needed, is asked by opening the folder. Null when the folder
 * is not there.
 */
export async function folderStatus(client: ImapFlow, path: string): Promise<FolderStatus | null> {
  const modseqs = client.capabilities.has('CONDSTORE');
  const asked = { uidNext: true, uidValidity: true, messages: true, ...(modseqs ? { highestModseq: true } : {}) };
  const status = await client.status(path, asked).catch((error: unknown) => {
    // Removed between LIST and now; any other refusal may be for the moment and must not look like a removal.
    if (Reflect.get(Object(error), 'serverResponseCode') === 'NONEXISTENT') return null;
    if (Reflect.get(Object(error), 'code') === 'NotFound') return null;
    throw error;
  });
  if (status === null) return null;
  if (!isAlive(client)) requireAnswer(false, client, 'STATUS');
  if (status && status.uidValidity !== undefined) {
    return {
      uidValidity: status.uidValidity.toString(),
      uidNext: status.uidNext ?? null,
      modseq: status.highestModseq ? status.highestModseq.toString() : null,
      messages: status.messages ?? null,
    };
  }
  return statusOf(client, await openReadOnly(client, path));
}

/** What opening a folder told of it. */
export function statusOf(
  client: ImapFlow,
  { uidValidity, uidNext, highestModseq, exists }: MailboxObject,
): FolderStatus {
  return {
    uidValidity: uidValidity.toString(),
    uidNext: uidNext || null,
    modseq: client.capabilities.has('CONDSTORE') && highestModseq ? highestModseq.toString() : null,
    messages: exists,
  };
}
