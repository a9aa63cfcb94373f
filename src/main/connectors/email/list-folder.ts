import type { ImapFlow } from 'imapflow';
import type { Listed, Page, Position } from '#main/connectors/connector';
import { changesSince } from './changes-since.ts';
import type { FolderState } from './cursor.ts';
import type { FolderStatus } from './folder-status.ts';
import { streamOf, type MailFolder } from './folders.ts';
import { openReadOnly } from './open-folder.ts';
import { requireAnswer } from './require-answer.ts';
import { searchUids } from './search-uids.ts';

/** Without CONDSTORE, read marks are compared on so many of the newest messages. */
const comparedMarks = 500;

/** What a folder has that was not known, and how far it is known now. */
export type FolderNews = Readonly<{
  folder: MailFolder;
  stream: string;
  state: FolderState;
  changed: boolean;
  /** UIDs, newest first. */
  listed: readonly number[];
  /** UIDs the folder had and has no more. */
  gone: readonly number[];
  marks: Page['marks'];
  /** The stream of the same folder before its UIDVALIDITY changed. */
  formerStream: string | null;
}>;

/**
 * Compares a folder, as the server just stated it, with what was known of it. Where something is new it is opened read-only
 * and its new UIDs are searched, not fetched. Counts and UIDNEXT of a server are hints that tell when to look; what it lists
 * is what counts.
 */
export async function listFolder(
  client: ImapFlow,
  folder: MailFolder,
  before: Readonly<{ status: FolderStatus; known: FolderState | undefined; present: Position['present'] }>,
): Promise<FolderNews> {
  const { status, known } = before;
  const { uidValidity, modseq, messages } = status;
  const former =
    known !== undefined && known.uidValidity !== uidValidity ? streamOf(folder.path, known.uidValidity) : null;
  const base = known?.uidValidity === uidValidity ? known : undefined;
  const stream = streamOf(folder.path, uidValidity);
  const from = base?.uidNext ?? 1;
  const grown = status.uidNext === null || status.uidNext > from || (messages ?? 0) > (base?.messages ?? 0);
  const touched = modseq === null || modseq !== base?.modseq || messages !== base.messages;
  const next = Math.max(status.uidNext ?? 1, from);
  const state = { uidValidity, uidNext: next, modseq, messages, unseen: base?.unseen ?? null };
  const news = { folder, stream, formerStream: former, state, listed: [], gone: [], marks: [] };
  if (!grown && !touched) return { ...news, changed: false };

  if (!client.mailbox || client.mailbox.path !== folder.path) await openReadOnly(client, folder.path);
  const drafts = folder.role !== 'all';
  const listed = grown ? (await searchUids(client, from, { drafts })).toSorted((left, right) => right - left) : [];
  // A message may have arrived since STATUS; what was searched is what counts.
  const uidNext = Math.max(next, (listed[0] ?? 0) + 1);
  const since =
    base?.modseq && modseq !== null && base.modseq !== modseq && base.uidNext > 1
      ? await changesSince(client, { uidNext: base.uidNext, modseq: base.modseq })
      : { marks: [], gone: [] };
  const expected = base?.messages === null || base === undefined ? messages : base.messages + listed.length;
  const counted = messages === null || expected === null || expected - since.gone.length === messages;
  const gone =
    counted || base === undefined
      ? since.gone
      : absent(await before.present(stream), await searchUids(client, 1, { drafts: true }));
  const found = { ...news, state: { ...state, uidNext }, listed, gone };
  if (modseq !== null) {
    return { ...found, changed: true, marks: since.marks.map((mark) => ({ stream, ...mark })) };
  }
  const unseen = await unseenAmongNewest(client, uidNext);
  const marks = base?.unseen
    ? differences(base.unseen, unseen, { stream, below: base.uidNext, from: uidNext - comparedMarks })
    : [];
  const changed = [listed, gone, marks].some((news) => news.length > 0) || !base?.unseen || base.messages !== messages;
  return { ...found, state: { ...found.state, unseen }, changed, marks };
}

/** A page's entries of these messages. */
export function listedIn(stream: string, uids: readonly number[]): readonly Listed[] {
  return uids.map((uid) => ({ stream, item: String(uid), rank: uid }));
}

function absent(known: readonly string[], there: readonly number[]): readonly number[] {
  const has = new Set(there);
  return known.map(Number).filter((uid) => !has.has(uid));
}

async function unseenAmongNewest(client: ImapFlow, uidNext: number): Promise<readonly number[]> {
  return requireAnswer(
    await client.search({ seen: false, uid: `${Math.max(1, uidNext - comparedMarks)}:*` }, { uid: true }),
    client,
    'SEARCH',
  );
}

function differences(
  before: readonly number[],
  now: readonly number[],
  range: Readonly<{ stream: string; below: number; from: number }>,
): Page['marks'] {
  const { stream, below, from } = range;
  const was = new Set(before);
  const is = new Set(now);
  const read = before
    .filter((uid) => !is.has(uid) && uid >= from)
    .map((uid) => ({ stream, item: String(uid), seen: true }));
  const unread = now
    .filter((uid) => !was.has(uid) && uid < below)
    .map((uid) => ({ stream, item: String(uid), seen: false }));
  return [...read, ...unread];
}
