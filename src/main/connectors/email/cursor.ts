import { z } from 'zod';

/** How far one folder was listed. */
const folderState = z
  .object({
    uidValidity: z.string(),
    uidNext: z.number(),
    /** CONDSTORE's clock of the folder (RFC 7162), null where the server keeps none. */
    modseq: z.string().nullable(),
    /** How many messages it had; null where the server does not say. */
    messages: z.number().nullable().default(null),
    /** Without CONDSTORE: the unread among the newest messages, to tell next time what changed. */
    unseen: z.array(z.number()).readonly().nullable(),
  })
  .readonly();
export type FolderState = z.infer<typeof folderState>;

const cursorShape = z.object({ version: z.literal(1), folders: z.record(z.string(), folderState) });

/** Folder states by path. */
export type Cursor = ReadonlyMap<string, FolderState>;

/** A cursor nobody can read begins anew: known messages are recognised by their key, so that costs time and nothing else. */
export function readCursor(text: string | null): Cursor {
  if (text === null) return new Map();
  try {
    return new Map(Object.entries(cursorShape.parse(JSON.parse(text)).folders));
  } catch {
    return new Map();
  }
}

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify({ version: 1, folders: Object.fromEntries(cursor) } satisfies z.infer<typeof cursorShape>);
}
