import type { Page, Position } from '#main/connectors/connector';
import type { ImapFlow } from 'imapflow';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';
import { askFolderList, isCurrent, type FolderList, type FolderListAsked } from './folder-list.ts';
import { folderStatus, statusOf } from './folder-status.ts';
import { isConnectionLoss } from './failure-of.ts';
import { inboxPath, streamOf } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';
import { listedIn, listFolder, type FolderNews } from './list-folder.ts';
import { PageQueue } from './page-queue.ts';
import { readBodies, type ToRead } from './read-bodies.ts';

/** Milliseconds for comparing the folders; the shorter on a connection that was kept, which is dead more often than slow. */
const lookTimeout = { kept: 20_000, fresh: 120_000 };

/** How many listed but unread messages of one stream are taken up in one poll; the next one goes on. */
const mostPending = 200_000;
/** How many new messages one page lists: a first look at a large mailbox is written down in pieces. */
const listedAtOnce = 5000;

export type PollParts = Readonly<{
  connection: ImapConnection;
  now: () => number;
  /** Paths of the folders to read beside Inbox and Sent; undefined while nobody has chosen. */
  folders: readonly string[] | undefined;
}>;

/**
 * Walks the chosen folders until caught up: first pages that list what is new, without bodies, then pages of bodies,
 * newest first. The next page is downloaded while the caller stores the one before.
 */
export async function* poll(position: Position, parts: PollParts): AsyncGenerator<Page> {
  parts.connection.takeTurn();
  try {
    yield* walk(position, parts);
  } catch (error) {
    throw parts.connection.failureOf(error);
  }
}

async function* walk(position: Position, parts: PollParts): AsyncGenerator<Page> {
  const { connection, now } = parts;
  const cursor = readCursor(position.cursor);
  const asked = { now: now(), chosen: parts.folders };
  const known = { connection, position, cursor, asked };
  const { news, list } = await withOneReconnect(connection, (client) => lookAround(client, known));
  for (const { stream, state } of news)
    connection.know(stream, { uidNext: state.uidNext, modseq: BigInt(state.modseq ?? 0) });
  const todo = await Promise.all(news.map((entry) => toRead(entry, position)));
  const ended = endedStreams(cursor, news);
  const next: Cursor = { list, folders: new Map(news.map((entry) => [entry.folder.path, entry.state] as const)) };
  const changed =
    ended.length > 0 ||
    next.folders.size !== cursor.folders.size ||
    news.some((entry) => entry.changed) ||
    (list !== cursor.list && isCurrent(list, asked));
  if (!changed && todo.every((entry) => entry.uids.length === 0)) return;

  const queue = new PageQueue<Page>(1);
  const reader = readBodies(todo, { connection, queue, now }).then(
    () => queue.finish(),
    (failure: unknown) => queue.finish(connection.failureOf(failure)),
  );
  try {
    if (changed) yield* listing(news, ended, writeCursor(next));
    yield* queue;
  } finally {
    queue.cancel();
    await reader;
  }
}

/** What is new and what is gone, in pieces; the cursor moves with the last, so that a kill before it lists once more. */
function* listing(news: readonly FolderNews[], ended: readonly string[], cursor: string): Generator<Page> {
  const nothing = { items: [], gone: [], ended: [], marks: [], became: [], cursor: null };
  const rest: Page['listed'][number][] = [];
  for (const { stream, listed } of news) {
    for (let start = 0; start < listed.length; start += listedAtOnce) {
      rest.push(...listedIn(stream, listed.slice(start, start + listedAtOnce)));
      if (rest.length >= listedAtOnce) yield { ...nothing, listed: rest.splice(0) };
    }
  }
  yield {
    listed: rest,
    items: [],
    gone: news.flatMap((entry) => listedIn(entry.stream, entry.gone)),
    ended,
    marks: news.flatMap((entry) => entry.marks),
    became: [],
    cursor,
  };
}

type Known = Readonly<{ connection: ImapConnection; position: Position; cursor: Cursor; asked: FolderListAsked }>;

/** Compares every folder that is read. A list that names one the server has no more is out of date. */
async function lookAround(
  client: ImapFlow,
  known: Known,
): Promise<Readonly<{ news: readonly FolderNews[]; list: FolderList }>> {
  const { asked } = known;
  const { list } = known.cursor;
  if (isCurrent(list, asked)) {
    const news = await look(client, list, known);
    if (news.length === list.folders.length) return { news, list };
  }
  const renewed = await askFolderList(client, asked);
  return { news: await look(client, renewed, known), list: renewed };
}

/** The inbox stays open, so that the next poll hears what is new in it; the others are asked about. */
async function look(
  client: ImapFlow,
  { folders }: FolderList,
  { connection, asked, cursor, position }: Known,
): Promise<readonly FolderNews[]> {
  const news: FolderNews[] = [];
  for (const folder of folders) {
    const status =
      folder.path === inboxPath
        ? statusOf(client, await connection.inbox.open(client, inboxPath, asked.now))
        : await folderStatus(client, folder.path);
    if (status === null) continue;
    const entry = await listFolder(client, folder, {
      status,
      known: cursor.folders.get(folder.path),
      present: position.present,
    });
    // Comparing asked FETCH, whose answers hide what the server tells unasked.
    if (folder.path === inboxPath && entry.changed) connection.inbox.leave();
    news.push(entry);
  }
  return news;
}

/** A server may have closed the connection since the last poll, which is not worth a failure. */
async function withOneReconnect<Result>(
  connection: ImapConnection,
  work: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const kept = connection.open;
  try {
    const client = await connection.client();
    return await connection.within(kept ? lookTimeout.kept : lookTimeout.fresh, () => work(client));
  } catch (error) {
    if (!kept || !isConnectionLoss(connection.failureOf(error))) throw error;
    const client = await connection.renew();
    return connection.within(lookTimeout.fresh, () => work(client));
  }
}

async function toRead(entry: FolderNews, position: Position): Promise<ToRead> {
  const { uidValidity } = entry.state;
  const pending = await position.pending(entry.stream, mostPending);
  const gone = new Set(entry.gone);
  const uids = new Set([...entry.listed, ...pending.map(Number).filter((uid) => !gone.has(uid))]);
  return {
    path: entry.folder.path,
    stream: entry.stream,
    uidValidity,
    uids: [...uids].sort((left, right) => right - left),
  };
}

/** A folder that is gone or no longer read, or one whose messages were renumbered and are listed anew. */
function endedStreams(cursor: Cursor, news: readonly FolderNews[]): readonly string[] {
  const living = new Set(news.map((entry) => entry.folder.path));
  const removed = [...cursor.folders]
    .filter(([path]) => !living.has(path))
    .map(([path, state]) => streamOf(path, state.uidValidity));
  return [...removed, ...news.flatMap((entry) => entry.formerStream ?? [])];
}
