import type { Command } from 'commander';
import type { CheckReport } from '#shared/contract/check';
import { CommandFailed } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import type { Printer } from '../printer.ts';
import { plain } from '../table.ts';
import { text } from '../text.ts';

export function addCheckCommand(program: Command, host: Host): void {
  program
    .command('check')
    .description('integrity of log, attachments and ledger')
    .action(() =>
      host.withCore(async ({ client, printer }) => printReport(await client.check.run({}), printer, text.noProblems)),
    );
}

/** What was found, or `fine`; ends the command with 1 where something is not well. */
export async function printReport({ ok, problems }: CheckReport, printer: Printer, fine: string): Promise<void> {
  const nouns = problems.map(({ part, detail }) => ({ part, detail }));
  const lines = ok ? [fine] : problems.map(({ part, detail }) => plain(`${part}: ${detail}`));
  await printer.result({ ok, problems: nouns }, lines);
  if (!ok) throw new CommandFailed(text.problemsFound(problems.length));
}
