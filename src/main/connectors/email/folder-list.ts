import type { ImapFlow } from 'imapflow';
import { z } from 'zod';
import { folderRole } from '#shared/domain/account';
import { foldersToRead, listFolders } from './folders.ts';

/** How long a list of folders counts as true, in milliseconds. */
const kept = 30 * 60_000;

/** The folders to read, as a server listed them at a time for what the owner had chosen then (null: nothing yet). */
export const folderList = z
  .object({
    at: z.number(),
    chosen: z.array(z.string()).readonly().nullable(),
    folders: z.array(z.object({ path: z.string(), role: folderRole }).readonly()).readonly(),
  })
  .readonly();
export type FolderList = z.infer<typeof folderList>;

export type FolderListAsked = Readonly<{ now: number; chosen: readonly string[] | undefined }>;

/** Whether a list need not be asked for again. One without Sent does each time: it may come with the first mail sent. */
export function isCurrent(list: FolderList | null, { now, chosen }: FolderListAsked): list is FolderList {
  return (
    list !== null &&
    list.at <= now &&
    now < list.at + kept &&
    JSON.stringify(list.chosen) === JSON.stringify(chosen ?? null) &&
    list.folders.some(({ role }) => role === 'sent')
  );
}

export async function askFolderList(client: ImapFlow, { now, chosen }: FolderListAsked): Promise<FolderList> {
  return { at: now, chosen: chosen ?? null, folders: foldersToRead(await listFolders(client), chosen) };
}
