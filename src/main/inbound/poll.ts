import type { Connector, Page, Session } from '#main/connectors/connector';
import type { Caller } from '#main/kernel/port';
import type { WaitingMark } from '#main/storage/marks';
import type { Stored, Origin, Read } from './arrival.ts';
import { readItems } from './normalize.ts';
import type { arrivalCommands } from './store.ts';

/** The log thread, as a poll needs it. */
export type ArrivalLog = Caller<ReturnType<typeof arrivalCommands>>;

export type PollCounts = { served: number; stored: number; duplicates: number; ignored: number; quarantined: number };

/** Told after each step: what was stored, and how far the poll is (`of` is how many items were waiting to be read). */
export type PollNews = Readonly<{ stored: Stored | null; marked: readonly string[]; done: number; of: number }>;

/** How many read items are handed to the log at once: with fewer, writing out the word index costs a third more. */
const batch = 200;

/**
 * One pass over an account, until caught up. Each page is listed first, then read and stored in small batches, the next
 * being read while the one before is written; a kill at any point leaves at most unread items, which the next pass asks for.
 */
export async function pollAccount<Settings>(
  parts: Readonly<{
    connector: Connector<Settings>;
    session: Session;
    log: ArrivalLog;
    origin: Origin & { accountId: string };
    folder: string;
    ownAddresses: readonly string[];
    /** The largest file that is kept, in bytes; null for all. */
    keepUpTo: number | null;
  }>,
  tell: (news: PollNews) => void,
): Promise<PollCounts> {
  const { connector, session, log, origin } = parts;
  const { accountId } = origin;
  const counts: PollCounts = { served: 0, stored: 0, duplicates: 0, ignored: 0, quarantined: 0 };
  const { cursor, pending, marks, decisions, spent } = await log.call('pollPosition', { accountId });
  const progress = { done: 0, of: pending };
  if (marks.length > 0) await tellMarks(parts, marks);
  for (const decision of decisions) {
    const became = await session.moderate(decision, decision.state);
    const marked = await log.call('settleDecision', { decision, became });
    tell({ stored: null, marked, ...progress });
  }
  let written = Promise.resolve();

  const store = async (reads: readonly Read[]): Promise<void> => {
    const stored = await log.call('storeReads', { origin, own: [], reads });
    for (const { outcome } of stored.lines) {
      counts.served += 1;
      counts[outcome === 'duplicate' ? 'duplicates' : outcome] += 1;
    }
    progress.done += reads.length;
    tell({ stored, marked: [], ...progress });
  };

  const note = async (said: Omit<Page, 'items'>): Promise<void> => {
    const marked = await log.call('noteServed', { accountId, ...said });
    progress.of += said.listed.length;
    tell({ stored: null, marked, ...progress });
  };

  const position = {
    cursor,
    pending: async (stream: string, limit: number) =>
      pending === 0 ? [] : log.call('pendingItems', { accountId, stream, limit }),
    present: (stream: string) => log.call('presentItems', { accountId, stream }),
    spent,
  };
  try {
    for await (const page of session.poll(position)) {
      // A cursor goes on behind what was served: what is not stored by then might never be served again.
      const { items: served, cursor: next, ...said } = page;
      const now = served.length === 0 ? next : null;
      // How an item stands is told of what is stored.
      if (now !== null || said.became.length > 0 || said.marks.length > 0) await written;
      if (saysSomething({ ...said, cursor: now })) await note({ ...said, cursor: now });
      for (let start = 0; start < served.length; start += batch) {
        const items = served.slice(start, start + batch);
        const { folder, ownAddresses, keepUpTo } = parts;
        const context = { folder, ownAddresses, keepUpTo };
        const reads = await readItems(connector, items, ({ item }) => ({ ...context, rank: rankOf(item) }));
        await written;
        written = store(reads);
        // A failure is met when its turn comes; without this it would count as unhandled until then.
        written.catch(() => undefined);
      }
      if (served.length > 0 && next !== null) {
        await written;
        await note({ ...nothing, cursor: next });
      }
    }
  } finally {
    await written;
  }
  return counts;
}

/** What was read and answered here is marked at the provider before it is asked, so that its answer is not older. */
async function tellMarks<Settings>(
  parts: Readonly<{ connector: Connector<Settings>; session: Session; log: ArrivalLog; origin: { accountId: string } }>,
  marks: readonly WaitingMark[],
): Promise<void> {
  const { connector, session, log } = parts;
  const { accountId } = parts.origin;
  const refused = connector.abilities.marks ? await session.mark(marks) : [];
  const told = marks.filter((mark) => !refused.includes(mark));
  await log.call('settleMarks', { accountId, told, refused });
}

const nothing = { listed: [], gone: [], ended: [], marks: [], became: [], cursor: null };

function saysSomething(said: Omit<Page, 'items'>): boolean {
  const { listed, gone, ended, marks, became, cursor, cost = 0, gapSince } = said;
  const lists = [listed, gone, ended, marks, became];
  return lists.some((list) => list.length > 0) || cursor !== null || cost > 0 || gapSince !== undefined;
}

function rankOf(item: string): number {
  const rank = Number(item);
  return Number.isSafeInteger(rank) ? rank : 0;
}
