import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandFailed } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { standInWords } from '../stand-in-words.ts';
import { text } from '../text.ts';

export function addStandInCommands(program: Command, host: Host): void {
  const standIn = program.command('stand-in').description('for whoever covers the shop');
  standIn
    .command('export <file>')
    .description('one page with all that is open, which takes their notes; it stands alone')
    .action((file: string) =>
      host.withCore(async ({ client, printer }) => {
        const { html, records } = await client.standIn.make({});
        try {
          await writeFile(file, html, { mode: 0o600 });
        } catch (failure) {
          throw new CommandFailed(
            text.fileUnwritable(file, failure instanceof Error ? failure.message : String(failure)),
          );
        }
        await printer.result({ file, records, bytes: Buffer.byteLength(html) }, [standInWords.made(records, file)]);
      }),
    );
  standIn
    .command('import <file>')
    .description('their notes, from the page or the file they saved, onto the right records')
    .option('--dry-run', 'only say what would be written')
    .action((file: string, { dryRun }: Readonly<{ dryRun?: true }>) =>
      host.withCore(async ({ client, printer }) => {
        const notes = await readFile(file, 'utf8').catch((failure: unknown) => {
          throw new CommandFailed(standInWords.unreadable(file, failure instanceof Error ? failure.message : ''));
        });
        if (dryRun) {
          const { who, lines } = await client.standIn.look({ text: notes });
          await printer.result({ who, lines }, lines.map(standInWords.line));
          return;
        }
        const done = await client.standIn.bring({ text: notes });
        await printer.result(done, [standInWords.brought(done)]);
      }),
    );
}
