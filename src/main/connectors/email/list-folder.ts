import type { ImapFlow } from 'imapflow';
import type { Listed, Page } from '#main/connectors/connector';
import type { FolderState } from './cursor.ts';
import { streamOf, type MailFolder } from './folders.ts';
import { openReadOnly, requireAnswer, requireConnection } from './require-answer.ts';
import { expandUids } from './uid-set.ts';

/** Without CONDSTORE, read marks are compared on so many of the newest messages. */
const comparedMarks = 500;

/** What a folder has that was not known, and how far it is known now. */
export type FolderNews = Readonly<{
  folder: MailFolder;
  stream: string;
  state: FolderState;
  changed: boolean;
  /** Newest first. */
  listed: readonly Listed[];
  marks: Page['marks'];
  /** The stream of the same folder before its UIDVALIDITY changed. */
  formerStream: string | null;
}>;

/**
 * Compares a folder with what was known of it. One STATUS when nothing is new; otherwise it is opened read-only and its
 * new UIDs are searched, not fetched: a server answers that from its index. Null when the folder is not there.
 */
export async function listFolder(
  client: ImapFlow,
  folder: MailFolder,
  known: FolderState | undefined,
): Promise<FolderNews | null> {
  const modseqs = client.capabilities.has('CONDSTORE');
  const status = await client
    .status(folder.path, { uidNext: true, uidValidity: true, ...(modseqs ? { highestModseq: true } : {}) })
    .catch((error: unknown) => {
      // Removed between LIST and now; any other refusal may be for the moment and must not look like a removal.
      if (Reflect.get(Object(error), 'serverResponseCode') === 'NONEXISTENT') return null;
      throw error;
    });
  if (status === null) return null;
  const { uidNext: next, uidValidity: validity, highestModseq } = requireAnswer(status, client, 'STATUS');
  if (next === undefined || validity === undefined) throw new Error(`STATUS of ${folder.path} is incomplete`);
  const uidValidity = validity.toString();
  const modseq = highestModseq ? highestModseq.toString() : null;
  const former =
    known !== undefined && known.uidValidity !== uidValidity ? streamOf(folder.path, known.uidValidity) : null;
  const base = known?.uidValidity === uidValidity ? known : undefined;
  const stream = streamOf(folder.path, uidValidity);
  const news = { folder, stream, formerStream: former };

  const grown = base === undefined ? next > 1 : next > base.uidNext;
  const touched = modseq === null || base === undefined || modseq !== base.modseq;
  const state = { uidValidity, uidNext: next, modseq, unseen: base?.unseen ?? null };
  if (!grown && !touched) return { ...news, state, changed: false, listed: [], marks: [] };

  await openReadOnly(client, folder.path);
  const listed = grown ? await newUids(client, base?.uidNext ?? 1, stream) : [];
  const highest = listed[0]?.rank ?? 0;
  // A message may have arrived since STATUS; what was searched is what counts.
  const uidNext = Math.max(next, highest + 1);
  if (modseq !== null) {
    const marks =
      base?.modseq && base.modseq !== modseq && base.uidNext > 1 ? await changedMarks(client, base, stream) : [];
    return { ...news, state: { ...state, uidNext }, changed: true, listed, marks };
  }
  const unseen = await unseenAmongNewest(client, uidNext);
  const marks = base?.unseen
    ? differences(base.unseen, unseen, { stream, below: base.uidNext, from: uidNext - comparedMarks })
    : [];
  const changed = listed.length > 0 || marks.length > 0 || base === undefined || base.unseen === null;
  return { ...news, state: { ...state, uidNext, unseen }, changed, listed, marks };
}

async function newUids(client: ImapFlow, from: number, stream: string): Promise<readonly Listed[]> {
  const query = from <= 1 ? { all: true } : { uid: `${from}:*` };
  const found = requireAnswer(await client.search(query, { uid: true, returnOptions: ['ALL'] }), client, 'SEARCH');
  const uids = Array.isArray(found) ? found : expandUids(found.all ?? '');
  return (
    uids
      // `n:*` names the newest message even where its UID is below n (RFC 3501 §6.4.8).
      .filter((uid) => uid >= from)
      .sort((left, right) => right - left)
      .map((uid) => ({ stream, item: String(uid), rank: uid }))
  );
}

async function changedMarks(client: ImapFlow, known: FolderState, stream: string): Promise<Page['marks']> {
  const marks: Page['marks'][number][] = [];
  const changes = client.fetch(
    `1:${known.uidNext - 1}`,
    { uid: true, flags: true },
    { uid: true, changedSince: BigInt(known.modseq ?? 0) },
  );
  for await (const message of changes) {
    if (message.uid < known.uidNext)
      marks.push({ stream, item: String(message.uid), seen: message.flags?.has('\\Seen') ?? false });
  }
  requireConnection(client);
  return marks;
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
