import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Connector, RawItem } from '#main/connectors/connector';
import type { RefusalCode } from '#shared/domain/refusal';
import type { ImportLine, ImportSummary } from '#shared/domain/ledger';
import type { Clock } from '#main/kernel/clock';
import type { Origin, Read, Stored } from './arrival.ts';
import { refusalOf } from '#main/storage/open-log';
import { readItem } from './normalize.ts';
import type { ArrivalLog } from './poll.ts';

/** Who the shop is in files, and what those are called that lie here under another name. */
export type FilesKnown = Readonly<{ own: readonly string[]; names: Readonly<Record<string, string>> }>;

/** Reads files of a channel one item at a time. A file that is none, or cannot be read, is a problem with its code. */
export type FileReader = (
  paths: readonly string[],
  known: FilesKnown,
) => AsyncIterable<Readonly<{ path: string; index: number; raw: RawItem | Readonly<{ problem: RefusalCode }> }>>;

/** What reads a channel's files: what other programs, or the network itself, wrote of it. */
export type Archive = Pick<Connector<unknown>, 'channel' | 'normalize'> & Readonly<{ readFiles: FileReader }>;

const batch = 50;
/** How many lines are answered; the rest stands in the report file. */
const answered = 1000;

/**
 * Reads mail files into the log, in batches, and writes a line per message to `reportFile`. What cannot be read is
 * quarantined or named as a problem, and the rest goes on. Ends early, keeping what was stored, when the signal aborts.
 */
export async function importMail(
  parts: Readonly<{
    connector: Archive;
    arrivals: ArrivalLog;
    folder: string;
    clock: Clock;
    signal: AbortSignal;
  }>,
  input: FilesKnown & Readonly<{ paths: readonly string[]; origin: Origin; reportFile: string }>,
  tell: (news: Readonly<{ stored: Stored | null; marked: readonly string[]; done: number; of: number | null }>) => void,
): Promise<Readonly<{ summary: ImportSummary; problems: ImportLine[]; lines: ImportLine[] }>> {
  const started = parts.clock.now();
  const summary = { served: 0, stored: 0, duplicates: 0, ignored: 0, quarantined: 0 };
  const problems: ImportLine[] = [];
  const lines: ImportLine[] = [];
  const report = createWriteStream(input.reportFile, { mode: 0o600 });
  let failed: Error | null = null;
  report.on('error', (failure) => (failed = failure));
  const write = async (line: ImportLine): Promise<void> => {
    summary.served += 1;
    summary[line.outcome === 'duplicate' ? 'duplicates' : line.outcome] += 1;
    if (lines.length < answered) lines.push(line);
    if (line.outcome !== 'stored' && line.outcome !== 'duplicate' && problems.length < answered) problems.push(line);
    if (failed) throw refusalOf(failed, input.reportFile);
    if (!report.write(`${JSON.stringify(line)}\n`)) await once(report, 'drain');
  };
  let waiting: { path: string; index: number; read: Read }[] = [];
  const flush = async (): Promise<void> => {
    const reads = waiting;
    waiting = [];
    if (reads.length === 0) return;
    const stored = await parts.arrivals.call('storeReads', {
      origin: input.origin,
      own: input.own,
      reads: reads.map(({ read }) => read),
    });
    for (const [position, { path, index }] of reads.entries()) {
      const line = stored.lines[position];
      if (line)
        await write({ path, index, outcome: line.outcome, interactionId: line.interactionId, reason: line.reason });
    }
    tell({ stored, marked: [], done: summary.served, of: null });
  };

  // All of it: what is not kept of a file could be fetched from nowhere.
  const context = { folder: parts.folder, ownAddresses: input.own, rank: 0, keepUpTo: null };
  try {
    for await (const { path, index, raw } of parts.connector.readFiles(input.paths, input)) {
      if (parts.signal.aborted) break;
      if ('problem' in raw) {
        await flush();
        await write({ path, index, outcome: 'ignored', interactionId: null, reason: raw.problem });
        continue;
      }
      waiting.push({ path, index, read: await readItem(parts.connector, raw, context) });
      if (waiting.length >= batch) await flush();
    }
    await flush();
    report.end();
    await once(report, 'close');
  } finally {
    report.destroy();
  }
  return { summary: { ...summary, seconds: (parts.clock.now() - started) / 1000 }, problems, lines };
}
