import type { Command } from 'commander';
import type { SyncReport } from '#shared/domain/ledger';
import { CommandFailed } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import type { Listing } from '../printer.ts';
import { withProgress } from '../progress.ts';
import { text } from '../text.ts';
import { unwellSentence } from './accounts.ts';

export function addSyncCommand(program: Command, host: Host): void {
  program
    .command('sync')
    .description('one pass over the accounts until caught up')
    .option('--account <id>', 'only this one')
    .action(async (options: Readonly<{ account?: string }>) => {
      await host.withCore(async ({ client, printer }) => {
        const id = options.account ?? null;
        const reports = await withProgress(client, host.outside, () => client.accounts.sync({ id }));
        const accounts = await client.accounts.list({});
        if (accounts.length === 0) await printer.note(text.nothingSynced);
        const addresses = new Map(accounts.map((account) => [account.id, account.address]));
        await printer.list(listing(addresses), reports.length > 0 ? [reports] : []);
        const unwell = accounts
          .filter((account) => account.state !== 'paused' && (id === null || account.id === id))
          .map(unwellSentence)
          .filter((sentence) => sentence !== null);
        if (unwell.length > 0) throw new CommandFailed(unwell.join(' '));
      });
    });
}

function listing(addresses: ReadonlyMap<string, string>): Listing<SyncReport> {
  return {
    noun: ({ account, channel, served, stored, duplicates, ignored, quarantined, seconds }) => {
      return { account, channel, served, stored, duplicates, ignored, quarantined, seconds };
    },
    columns: [
      { title: 'ACCOUNT', value: (report) => addresses.get(report.account) ?? report.account },
      { title: 'SERVED', value: (report) => String(report.served), right: true },
      { title: 'STORED', value: (report) => String(report.stored), right: true },
      { title: 'ALREADY THERE', value: (report) => String(report.duplicates), right: true },
      { title: 'IGNORED', value: (report) => String(report.ignored), right: true },
      { title: 'QUARANTINED', value: (report) => String(report.quarantined), right: true },
      { title: 'SECONDS', value: (report) => report.seconds.toFixed(1), right: true },
    ],
  };
}
