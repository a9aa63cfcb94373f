import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import type { Page, RawItem } from '#main/connectors/connector';
import type { ProviderFailure } from '#main/connectors/failure';
import { isConnectionLoss } from './failure-of.ts';
import type { ImapConnection } from './imap-connection.ts';
import { largeAmong, readLarge } from './large-message.ts';
import { listedIn } from './list-folder.ts';
import type { PageQueue } from './page-queue.ts';
import { openReadOnly } from './open-folder.ts';
import { isAlive, requireAnswer, requireConnection } from './require-answer.ts';
import { compactUids } from './uid-set.ts';

/** One screenful of the list, so that there is something to look at before the rest streams in. */
const firstChunk = 40;
const chunk = 200;
const pageBytes = 4 * 1024 * 1024;
/**
 * Messages of a page where a poll has no more than a chunk to read: as many as came before it, within these bounds. Storing
 * takes longer than reading: it begins early so, and never waits. With more to read, ending the transactions would take
 * longer than what it saves.
 */
const smallPage = { least: 10, most: 40 };
/** Milliseconds without a message until a connection counts as dead. A message of 50 MB on a slow line needs its time. */
export const messageDeadline = 120_000;
/** How often one poll makes its connection anew: what it takes to find one message of a chunk by halves. */
const mostLosses = 12;

/** Messages of one stream to read, newest first. */
export type ToRead = Readonly<{ path: string; stream: string; uidValidity: string; uids: readonly number[] }>;

type Reading = Readonly<{
  connection: ImapConnection;
  queue: PageQueue<Page>;
  now: () => number;
  /** Messages of the next page at most. */
  pageItems: () => number;
  paged: (items: number) => void;
}>;

/**
 * Downloads everything into the queue; a lost connection is made anew. Some servers end it at a message they cannot read
 * themselves: that one is found by halves and stays listed, and the rest is read.
 */
export async function readBodies(todo: readonly ToRead[], parts: Omit<Reading, 'pageItems' | 'paged'>): Promise<void> {
  const { connection, queue } = parts;
  const total = todo.reduce((sum, { uids }) => sum + uids.length, 0);
  let paged = 0;
  const reading: Reading = {
    ...parts,
    pageItems: () => (total > chunk ? chunk : Math.min(Math.max(paged, smallPage.least), smallPage.most)),
    paged: (items) => (paged += items),
  };
  let [losses, read] = [0, 0];
  let leftOut: ProviderFailure | null = null;
  for (const part of plan(todo)) {
    const waiting: Attempt[] = [{ part, again: false }];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (queue.cancelled) return;
      const done = new Set<number>();
      try {
        if (!(await readChunk(next.part, done, reading))) return;
      } catch (error) {
        losses += 1;
        const failure = connection.failureOf(error);
        if (losses > mostLosses || !isConnectionLoss(failure)) throw failure;
        await connection.renew();
        const rest = smaller(next, done);
        if (rest.length === 0) leftOut = failure;
        waiting.unshift(...rest);
      }
      read += done.size;
    }
  }
  // Where nothing at all could be read it is not one message's fault.
  if (leftOut !== null && read === 0) throw leftOut;
}

/** Messages to ask for; `again` where the connection was lost over them before. */
type Attempt = Readonly<{ part: ToRead; again: boolean }>;

/** What is asked for after a loss: once the same, then halves; nothing of a single message that ends it each time. */
function smaller({ part, again }: Attempt, done: ReadonlySet<number>): readonly Attempt[] {
  const rest = part.uids.filter((uid) => !done.has(uid));
  if (!again || done.size > 0) return rest.length === 0 ? [] : [{ part: { ...part, uids: rest }, again: true }];
  const half = Math.floor(rest.length / 2);
  const halves = half === 0 ? [] : [rest.slice(0, half), rest.slice(half)];
  return halves.map((uids) => ({ part: { ...part, uids }, again: true }));
}

/** Chunks over all streams: a small first one of each, then always of the stream that lags behind, so that both grow back in time together. */
export function* plan(todo: readonly ToRead[]): Generator<ToRead> {
  const streams = todo.filter((entry) => entry.uids.length > 0).map((entry) => ({ ...entry, at: 0 }));
  for (;;) {
    const open = streams.filter((entry) => entry.at < entry.uids.length);
    if (open.length === 0) return;
    const next = open.reduce((least, entry) =>
      entry.at / entry.uids.length < least.at / least.uids.length ? entry : least,
    );
    const size = next.at === 0 ? firstChunk : chunk;
    const uids = next.uids.slice(next.at, next.at + size);
    next.at += size;
    yield { path: next.path, stream: next.stream, uidValidity: next.uidValidity, uids };
  }
}

/** Reads one chunk; `done` collects what reached the queue. False when nobody wants more. */
async function readChunk(part: ToRead, done: Set<number>, reading: Reading): Promise<boolean> {
  const { connection, queue } = reading;
  const client = await connection.client();
  connection.inbox.leave();
  if (!(await connection.within(messageDeadline, () => select(client, part)))) return true;
  const items: RawItem[] = [];
  let bytes = 0;
  const flush = async (gone: Page['gone']): Promise<boolean> => {
    if (items.length === 0 && gone.length === 0) return true;
    const page = {
      listed: [],
      items: items.splice(0).toReversed(),
      gone,
      ended: [],
      marks: [],
      became: [],
      cursor: null,
    };
    bytes = 0;
    reading.paged(page.items.length);
    const wanted = await queue.push(page);
    for (const item of [...page.items, ...gone]) done.add(Number(item.item));
    return wanted;
  };
  const returned = new Set<number>();
  const take = (message: FetchMessageObject): number => {
    const item = rawItem(message, part.stream, reading.now);
    if (item === null || returned.has(message.uid)) return 0;
    returned.add(message.uid);
    items.push(item);
    return item.raw.length;
  };
  const large = await connection.within(messageDeadline, () => largeAmong(client, compactUids(part.uids)));
  const small = part.uids.filter((uid) => !large.has(uid));
  try {
    await fetchEach(client, small, async (message) => {
      bytes += take(message);
      return (bytes < pageBytes && items.length < reading.pageItems()) || flush([]);
    });
  } catch (error) {
    // What came before it was lost is read.
    await flush([]);
    throw error;
  }
  for (const [uid, size] of large) {
    // One large message in memory at a time: the one before was read and let go.
    if (!(await flush([])) || !(await queue.drained())) return false;
    const message = { uid, size, query: itemQuery(client) };
    const found = await readLarge(client, message, (work) => connection.within(messageDeadline, work));
    if (found) take(found);
  }
  if (queue.cancelled) return false;
  const missing = part.uids.filter((uid) => !returned.has(uid));
  const absent = await connection.within(messageDeadline, () => absentOf(client, part, missing));
  return flush(listedIn(part.stream, absent));
}

async function select(client: ImapFlow, part: ToRead): Promise<boolean> {
  const open = client.mailbox;
  const mailbox = open && open.path === part.path ? open : await openReadOnly(client, part.path);
  // Renumbered since it was listed: the next poll lists it anew, and these UIDs mean nothing any more.
  return mailbox.uidValidity.toString() === part.uidValidity;
}

/** A server may refuse the part of it that was expunged meanwhile (RFC 2180 §4.1.2); who is missing is asked afterwards. */
async function fetchEach(
  client: ImapFlow,
  uids: readonly number[],
  take: (message: FetchMessageObject) => Promise<boolean>,
): Promise<void> {
  if (uids.length === 0) return;
  const messages = client.fetch(compactUids(uids), { ...itemQuery(client), source: true }, { uid: true });
  // The time the caller takes to store is not the server's; and a large message on a slow line is not silence.
  let storing = false;
  let heard = client.stats().received;
  const watch = setTimeout(() => {
    const { received } = client.stats();
    if (storing || received > heard) {
      heard = received;
      watch.refresh();
    } else {
      client.close();
    }
  }, messageDeadline);
  try {
    for await (const message of messages) {
      storing = true;
      if (!(await take(message))) return;
      storing = false;
      watch.refresh();
    }
    requireConnection(client);
  } catch (error) {
    if (!isAlive(client) || Reflect.get(Object(error), 'responseStatus') !== 'NO') throw error;
  } finally {
    clearTimeout(watch);
  }
}

/** What is asked of a message beside its source. Gmail's own thread; OBJECTID's are other servers' guesses, no better than ours. */
export function itemQuery(client: ImapFlow): FetchQueryObject {
  return { uid: true, flags: true, internalDate: true, threadId: client.capabilities.has('X-GM-EXT-1') };
}

/** Which of the messages that did not come are really gone. The others stay listed and are asked for again next time. */
async function absentOf(client: ImapFlow, part: ToRead, missing: readonly number[]): Promise<readonly number[]> {
  if (missing.length === 0) return [];
  const mailbox = await openReadOnly(client, part.path);
  if (mailbox.uidValidity.toString() !== part.uidValidity) return [];
  const found = requireAnswer(await client.search({ uid: compactUids(missing) }, { uid: true }), client, 'SEARCH');
  const present = new Set(found);
  return missing.filter((uid) => !present.has(uid));
}

export function rawItem(message: FetchMessageObject, stream: string, now: () => number): RawItem | null {
  // An untagged FETCH with flags alone announces a change; it is no answer to this command.
  if (message.source === undefined) return null;
  const received = message.internalDate ? new Date(message.internalDate).getTime() : NaN;
  return {
    stream,
    item: String(message.uid),
    raw: message.source,
    receivedAt: Number.isFinite(received) ? received : now(),
    seen: message.flags?.has('\\Seen') ?? false,
    thread: message.threadId ?? null,
  };
}
