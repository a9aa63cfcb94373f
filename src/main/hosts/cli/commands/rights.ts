import type { Command } from 'commander';
import { WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { withProgress } from '../progress.ts';
import { text } from '../text.ts';

/** What somebody may ask of the shop about themselves. */
export function addRightsCommands(customers: Command, host: Host): void {
  customers
    .command('everything <id>')
    .description('everything about a person as one folder: a page, data, files, a manifest')
    .requiredOption('--out <folder>', 'the folder to write to; it is made')
    .action((id: string, { out }: Readonly<{ out: string }>) =>
      host.withCore(async ({ client, printer }) => {
        const written = await withProgress(client, host.outside, () =>
          client.rights.everything({ customerId: id, folder: out }),
        );
        await printer.result(written, [text.everythingWritten(written.files, written.folder)]);
      }),
    );
  customers
    .command('forget <id>')
    .description('remove everything about a person for good; without --yes it only says what that would be')
    .option('--yes', 'really do it: it cannot be undone')
    .option('--quotes', 'also take out what messages of others quote')
    .action((id: string, { yes, quotes }: Readonly<{ yes?: true; quotes?: true }>) =>
      host.withCore(async ({ client, printer }) => {
        if (!yes) {
          const look = await client.rights.look({ customerId: id });
          await printer.result(look, text.wouldForget(look));
          throw new WrongUse(text.forgetNeedsYes);
        }
        const done = await withProgress(client, host.outside, () =>
          client.rights.forget({ customerId: id, quotes: quotes ? 'remove' : 'keep' }),
        );
        await printer.result(done, text.hasForgotten(done));
      }),
    );
}
