import type { Listed, Page, Position } from '#main/connectors/connector';
import type { ImapFlow } from 'imapflow';
import { readCursor, writeCursor, type Cursor, type FolderState } from './cursor.ts';
import { isConnectionLoss } from './failure-of.ts';
import { streamOf, type MailFolder } from './folders.ts';
import type { ImapConnection } from './imap-connection.ts';
import { listFolder, type FolderNews } from './list-folder.ts';
import { PageQueue } from './page-queue.ts';
import { readBodies, type ToRead } from './read-bodies.ts';

/** Milliseconds for comparing the folders; the shorter on a connection that was kept, which is dead more often than slow. */
const lookTimeout = { kept: 20_000, fresh: 120_000 };

/** How many listed but unread messages of one stream are taken up in one poll; the next one goes on. */
const mostPending = 200_000;

/**
 * Walks Inbox and Sent until caught up: first one page that lists what is new, without bodies, then pages of bodies,
 * newest first. The next page is downloaded while the caller stores the one before.
 */
export async function* poll(position: Position, connection: ImapConnection, now: () => number): AsyncGenerator<Page> {
  try {
    yield* walk(position, connection, now);
  } catch (error) {
    throw connection.failureOf(error);
  }
}

async function* walk(position: Position, connection: ImapConnection, now: () => number): AsyncGenerator<Page> {
  const cursor = readCursor(position.cursor);
  const news = await withOneReconnect(connection, async (client) =>
    look(client, await connection.folders(client), cursor),
  );
  const todo = await Promise.all(news.map((entry) => toRead(entry, position)));
  const gone = await lostStreams(cursor, news, position);
  const next = new Map(news.map((entry) => [entry.folder.path, entry.state] as const));
  const changed = gone.length > 0 || next.size !== cursor.size || news.some((entry) => entry.changed);
  if (!changed && todo.every((entry) => entry.uids.length === 0)) return;

  const queue = new PageQueue<Page>(1);
  const reader = readBodies(todo, { connection, queue, now }).then(
    () => queue.finish(),
    (failure: unknown) => queue.finish(connection.failureOf(failure)),
  );
  try {
    if (changed) {
      yield {
        listed: news.flatMap((entry) => entry.listed),
        items: [],
        gone,
        marks: news.flatMap((entry) => entry.marks),
        cursor: writeCursor(next),
      };
    }
    yield* queue;
    await unselect(connection);
  } finally {
    queue.cancel();
    await reader;
  }
}

async function look(client: ImapFlow, folders: readonly MailFolder[], cursor: Cursor): Promise<readonly FolderNews[]> {
  const news: FolderNews[] = [];
  for (const folder of folders) {
    const entry = await listFolder(client, folder, cursor.get(folder.path));
    if (entry !== null) news.push(entry);
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
  const uids = new Set([...entry.listed.map((item) => item.rank), ...pending.map(Number)]);
  return {
    path: entry.folder.path,
    stream: entry.stream,
    uidValidity,
    uids: [...uids].sort((left, right) => right - left),
  };
}

/** Unread items of streams that ended: a folder that is gone, or one whose messages were renumbered and are listed anew. */
async function lostStreams(
  cursor: Cursor,
  news: readonly FolderNews[],
  position: Position,
): Promise<readonly Listed[]> {
  const living = new Set(news.map((entry) => entry.folder.path));
  const removed = [...cursor]
    .filter(([path]) => !living.has(path))
    .map(([path, state]: readonly [string, FolderState]) => streamOf(path, state.uidValidity));
  const renumbered = news.flatMap((entry) => entry.formerStream ?? []);
  const lost = await Promise.all(
    [...removed, ...renumbered].map(async (stream) =>
      (await position.pending(stream, mostPending)).map((item) => ({ stream, item, rank: Number(item) })),
    ),
  );
  return lost.flat();
}

/** A selected folder would answer STATUS from its own snapshot (RFC 3501 §6.3.10); read-only, closing it removes nothing. */
async function unselect(connection: ImapConnection): Promise<void> {
  if (!connection.open) return;
  const client = await connection.client();
  await connection.within(lookTimeout.kept, () => client.mailboxClose());
}
