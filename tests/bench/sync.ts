import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rm } from 'node:fs/promises';
import { asStarted } from './as-started.ts';
import { buildProcess } from './build-process.ts';
import { figure, markdownTable, median } from './figures.ts';
import { measureProcess, type Measured } from './measure-process.ts';
import { mbsyncInto, mu, notmuch, versionsOf, type Command } from './peers.ts';
import { syncFigures, type SyncFigures, type SyncOrder } from './sync-order.ts';
import { openWorkbench, say, sizeOf, type Workbench } from './workbench.ts';

type Round = Readonly<{
  mbsync: Measured | null;
  notmuch: Measured | null;
  mbsyncForMu: Measured | null;
  mu: Measured | null;
  shopbell: Measured;
  figures: SyncFigures;
}>;

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '1' },
    mailbox: { type: 'string' },
    keep: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
});
const versions = await versionsOf();
const syncProcess = await buildProcess('sync-process');
const bench = await openWorkbench({
  count: Number(options.count),
  mailbox: options.mailbox ?? null,
  keep: options.keep ?? null,
});
try {
  const rounds: Round[] = [];
  // Dovecot indexes a mailbox it meets for the first time; the first program of the first round must not pay for that.
  if (versions.mbsync)
    await timed('A first walk for the server’s index', await mbsyncInto(join(bench.folder, 'warm'), bench));
  await rm(join(bench.folder, 'warm'), { recursive: true, force: true });
  for (let round = 0; round < Number(options.rounds); round++) rounds.push(await oneRound(bench));
  await print(bench, rounds);
} finally {
  await bench.close();
}

async function oneRound(workbench: Workbench): Promise<Round> {
  const peer = versions.mbsync !== null && !options.alone;
  const withNotmuch = peer && versions.notmuch !== null;
  const withMu = peer && versions.mu !== null;
  const [first, second] = [join(workbench.folder, 'mail-notmuch'), join(workbench.folder, 'mail-mu')];
  await rm(`${second}.mu`, { recursive: true, force: true });
  const mbsync = withNotmuch ? await timed('mbsync', await mbsyncInto(first, workbench)) : null;
  const indexed = withNotmuch ? await timed('notmuch new', notmuch(first, ['new', '--quiet'])) : null;
  const mbsyncForMu = withMu ? await timed('mbsync', await mbsyncInto(second, workbench)) : null;
  let muIndexed: Measured | null = null;
  if (withMu) {
    const init = await timed(
      'mu init',
      mu(second, ['init', `--maildir=${second}`, `--my-address=${workbench.address}`, '--quiet']),
    );
    muIndexed = together(init, await timed('mu index', mu(second, ['index', '--quiet'])));
  }
  const folder = join(workbench.folder, 'log');
  await rm(folder, { recursive: true, force: true });
  const order: SyncOrder = {
    folder,
    address: workbench.address,
    password: workbench.dovecot.password,
    settings: workbench.settings,
  };
  const shopbell = await timed('Shopbell', asStarted(syncProcess, order));
  return {
    mbsync,
    notmuch: indexed,
    mbsyncForMu,
    mu: muIndexed,
    shopbell,
    figures: syncFigures.parse(JSON.parse(shopbell.output)),
  };
}

async function timed(name: string, { command, env }: Command): Promise<Measured> {
  const measured = await measureProcess(command, env);
  say(
    `${name}: ${figure(measured.seconds)} s, ${figure(measured.cpuSeconds)} s CPU, ${figure(measured.peakMegabytes, 0)} MB`,
  );
  return measured;
}

/** Two programs one after the other; one too short to be seen counts for nothing. */
function together(first: Measured, second: Measured): Measured {
  const cpuSeconds = second.cpuSeconds === null ? null : (first.cpuSeconds ?? 0) + second.cpuSeconds;
  const peakMegabytes = second.peakMegabytes === null ? null : Math.max(first.peakMegabytes ?? 0, second.peakMegabytes);
  return { seconds: first.seconds + second.seconds, cpuSeconds, peakMegabytes, output: '' };
}

async function print(workbench: Workbench, rounds: readonly Round[]): Promise<void> {
  const of = (choose: (round: Round) => number | null | undefined, digits = 2): string =>
    figure(median(rounds.flatMap((round) => choose(round) ?? [])), digits);
  const program = (name: string, choose: (round: Round) => Measured | null): string[] => [
    name,
    of((round) => choose(round)?.seconds),
    of((round) => choose(round)?.cpuSeconds),
    of((round) => choose(round)?.peakMegabytes, 0),
  ];
  const ratio = (
    name: string,
    first: keyof Round & ('mbsync' | 'mbsyncForMu'),
    second: keyof Round & ('notmuch' | 'mu'),
  ): string[] => {
    const share =
      (measure: (measured: Measured) => number | null) =>
      (round: Round): number | null => {
        const [one, two] = [round[first], round[second]];
        return one && two ? (measure(round.shopbell) ?? NaN) / ((measure(one) ?? NaN) + (measure(two) ?? NaN)) : null;
      };
    return [name, of(share(({ seconds }) => seconds)), of(share(({ cpuSeconds }) => cpuSeconds))];
  };
  const shown = (choose: (figures: SyncFigures) => number | null, digits = 1): string =>
    of((round) => choose(round.figures), digits);
  const log = await sizeOf(join(workbench.folder, 'log'));
  const [report] = rounds.at(-1)?.figures.reports ?? [];
  console.log(`## Initial sync of ${workbench.messages} mails (${figure(workbench.megabytes, 0)} MB), ${rounds.length} round(s)

${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${figure(totalmem() / 2 ** 30, 0)} GiB; Node ${process.versions.node}, Dovecot ${versions.dovecot ?? '–'}, mbsync ${versions.mbsync ?? '–'}, notmuch ${versions.notmuch ?? '–'}, mu ${versions.mu ?? '–'}. mbsync with FSync off.

${markdownTable(
  ['program', 'wall s', 'CPU s', 'peak MB'],
  [
    program('mbsync', (round) => round.mbsync),
    program('notmuch new', (round) => round.notmuch),
    program('mbsync (for mu)', (round) => round.mbsyncForMu),
    program('mu init + index', (round) => round.mu),
    program('Shopbell, whole process', (round) => round.shopbell),
  ],
)}

${markdownTable(
  ['ratio', 'wall', 'CPU'],
  [ratio('Shopbell / (mbsync + notmuch)', 'mbsync', 'notmuch'), ratio('Shopbell / (mbsync + mu)', 'mbsyncForMu', 'mu')],
)}

${markdownTable(
  ['inside Shopbell', 'figure'],
  [
    ['core open, s', shown(({ opened }) => opened, 2)],
    ['first 50 conversations after signing in, s', shown(({ firstPage }) => firstPage, 2)],
    ['caught up after signing in, s', shown(({ caughtUp, signedIn }) => caughtUp - signedIn, 2)],
    ['closing, s', shown(({ closed, caughtUp }) => closed - caughtUp, 2)],
    [
      'core thread: timer late, ms (p50 / p99 / max)',
      ['p50', 'p99', 'max'].map((key) => shown(({ responsiveness }) => responsiveness.delay[key as 'p50'])).join(' / '),
    ],
    [
      'core thread: CPU of a turn at most, ms (p50 / p99 / max)',
      ['p50', 'p99', 'max'].map((key) => shown(({ responsiveness }) => responsiveness.held[key as 'p50'])).join(' / '),
    ],
    [
      'inbox.list asked every 50 ms, ms (p50 / p95 / max)',
      ['p50', 'p95', 'max'].map((key) => shown(({ responsiveness }) => responsiveness.inbox[key as 'p50'])).join(' / '),
    ],
    [
      'served / stored / duplicates / quarantined',
      `${report?.served} / ${report?.stored} / ${report?.duplicates} / ${report?.quarantined}`,
    ],
    ['data folder, MB', figure(log.bytes / 1e6, 0)],
  ],
)}
`);
}
