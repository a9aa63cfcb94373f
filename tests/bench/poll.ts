import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { writeMailbox } from '#tests/support/mailbox';
import { figure, markdownTable, median } from './figures.ts';
import { measureProcess } from './measure-process.ts';
import { mbsyncInto, notmuch, versionsOf, type Command } from './peers.ts';
import { openWorkbench, say, type Workbench } from './workbench.ts';

const { values: options } = parseArgs({
  options: {
    counts: { type: 'string', default: '1000,50000' },
    rounds: { type: 'string', default: '5' },
    repeat: { type: 'string', default: '20' },
  },
});
const fresh = 100;
/** Milliseconds after which a server takes a folder that was not changed for unchanged. */
const settled = 3000;
const rounds = Number(options.rounds);
const versions = await versionsOf();

/** Medians of one mailbox size, in milliseconds; null where the peer is missing. */
type Row = Readonly<{ count: number; milliseconds: Readonly<Record<Measure, number | null>> }>;
const measures = ['kept', 'new', 'mbsync', 'hundred', 'peerHundred'] as const;
type Measure = (typeof measures)[number];

const rows: Row[] = [];
for (const count of options.counts.split(',').map(Number)) rows.push(await measure(count));
print(rows);

/** Everything in turn, round by round, so that the machine's moods fall on all alike. */
async function measure(count: number): Promise<Row> {
  const workbench = await openWorkbench({ count, mailbox: null, keep: null });
  const core = await openCore({
    folder: join(workbench.folder, 'log'),
    secrets: openMemorySecretStore(),
    host: 'cli',
    version: 'bench',
    background: false,
  });
  try {
    const { address, settings, dovecot } = workbench;
    const { id } = await core.client.accounts.connectEmail({ address, password: dovecot.password, settings });
    say(`First sync of ${count} mails`);
    await core.client.accounts.sync({ id });
    const mailbox = join(workbench.folder, 'mail');
    const mbsync = versions.mbsync ? await mbsyncInto(mailbox, workbench) : null;
    const indexed = mbsync && versions.notmuch ? notmuch(mailbox, ['new', '--quiet']) : null;
    for (const command of [mbsync, indexed]) if (command) await run(command);
    const taken: Record<Measure, number[]> = { kept: [], new: [], mbsync: [], hundred: [], peerHundred: [] };
    for (let round = 0; round < rounds; round++) {
      const poll = (): Promise<number> => timed(() => core.client.accounts.sync({ id }));
      await poll();
      for (let time = 0; time < Number(options.repeat); time++) taken.kept.push(await poll());
      // Dovecot reads a Maildir's names again where it was changed in the seconds before; neither of the two is to pay for that.
      await wait(settled);
      await hangUp(core, id);
      await poll();
      await hangUp(core, id);
      taken.new.push(await poll());
      if (mbsync) taken.mbsync.push(await run(mbsync));
      await deliverHundred(workbench, round);
      const own = async (): Promise<void> => {
        await hangUp(core, id);
        taken.hundred.push(await poll());
      };
      const peer = async (): Promise<void> => {
        if (mbsync && indexed) taken.peerHundred.push((await run(mbsync)) + (await run(indexed)));
      };
      // Dovecot takes up what was delivered when it is first asked: each of the two pays for that in every other round.
      for (const turn of round % 2 === 0 ? [own, peer] : [peer, own]) await turn();
      say(`Round ${round + 1} of ${rounds}`);
    }
    const medians = Object.fromEntries(measures.map((name) => [name, median(taken[name])]));
    // built from the same names
    return { count, milliseconds: medians as Row['milliseconds'] };
  } finally {
    await core.close();
    await workbench.close();
  }
}

/** Ends the session; the next poll signs in anew. */
async function hangUp(core: Core, id: string): Promise<void> {
  await core.client.accounts.setPaused({ id, paused: true });
  await core.client.accounts.setPaused({ id, paused: false });
}

async function deliverHundred({ dovecot, folder }: Workbench, round: number): Promise<void> {
  const made = join(folder, `new-${round}`);
  await writeMailbox({ folder: made, count: fresh, seed: 1000 + round });
  await dovecot.addMaildir(dovecot.user, made);
  await rm(made, { recursive: true });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function run({ command, env }: Command): Promise<number> {
  return (await measureProcess(command, env)).seconds * 1000;
}

function print(found: readonly Row[]): void {
  const ratio = (own: number | null, peer: number | null): string =>
    own === null || peer === null ? '–' : figure(own / peer);
  console.log(`## Polls, milliseconds (median of ${rounds} rounds)

${markdownTable(
  [
    'mailbox',
    'nothing new, kept connection',
    'nothing new, new connection',
    'mbsync',
    'ratio',
    `${fresh} new, connect to commit`,
    'mbsync + notmuch new',
    'ratio',
  ],
  found.map(({ count, milliseconds: taken }) => [
    String(count),
    figure(taken.kept),
    figure(taken.new),
    figure(taken.mbsync),
    ratio(taken.new, taken.mbsync),
    figure(taken.hundred),
    figure(taken.peerHundred),
    ratio(taken.hundred, taken.peerHundred),
  ]),
)}
`);
}
