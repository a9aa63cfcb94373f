import type { Command } from 'commander';
import { CommandFailed } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { plain } from '../table.ts';
import { text } from '../text.ts';

export function addCheckCommand(program: Command, host: Host): void {
  program
    .command('check')
    .description('integrity of log, attachments and ledger')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const { ok, problems } = await client.check.run({});
        const nouns = problems.map(({ part, detail }) => ({ part, detail }));
        const lines = ok ? [text.noProblems] : problems.map(({ part, detail }) => plain(`${part}: ${detail}`));
        await printer.result({ ok, problems: nouns }, lines);
        if (!ok) throw new CommandFailed(text.problemsFound(problems.length));
      }),
    );
}
