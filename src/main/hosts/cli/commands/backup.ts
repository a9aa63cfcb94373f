import type { Command } from 'commander';
import type { Host } from '../host.ts';
import { withProgress } from '../progress.ts';
import { text } from '../text.ts';
import { printReport } from './check.ts';

export function addBackupCommands(program: Command, host: Host): void {
  program
    .command('backup <file>')
    .description('the whole log with its attachments in one verified file; passwords are not in it')
    .action((file: string) =>
      host.withCore(async ({ client, printer }) => {
        const report = await withProgress(client, host.outside, () => client.backup.write({ file }));
        await printReport(report, printer, text.backedUp(report.file, report.bytes));
      }),
    );
  program
    .command('restore <file>')
    .description('unpack a backup into a folder that holds no log yet')
    .action(async (file: string) => {
      const report = await host.outside.restore(file, host.folder);
      await printReport(report, host.printer, text.restored(host.folder));
    });
}
