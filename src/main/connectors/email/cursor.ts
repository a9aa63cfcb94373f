import { z } from 'zod';
import { folderList, type FolderList } from './folder-list.ts';

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

const cursorShape = z.object({
  version: z.literal(1),
  folders: z.record(z.string(), folderState),
  list: folderList.nullable().default(null),
});

/** Folder states by path, and the list of folders they were found by. */
export type Cursor = Readonly<{ folders: ReadonlyMap<string, FolderState>; list: FolderList | null }>;

const beginning: Cursor = { folders: new Map(), list: null };

/** A cursor nobody can read begins anew: known messages are recognised by their key, so that costs time and nothing else. */
export function readCursor(text: string | null): Cursor {
  if (text === null) return beginning;
  try {
    const { folders, list } = cursorShape.parse(JSON.parse(text));
    return { folders: new Map(Object.entries(folders)), list };
  } catch {
    return beginning;
  }
}

export function writeCursor({ folders, list }: Cursor): string {
  return JSON.stringify({ version: 1, folders: Object.fromEntries(folders), list } satisfies z.infer<
    typeof cursorShape
  >);
}
