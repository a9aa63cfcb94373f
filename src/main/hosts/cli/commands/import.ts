import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { importLine, type ImportLine } from '#shared/domain/ledger';
import { refusalCode } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import { CommandFailed } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { collect } from '../option-values.ts';
import { addImportCustomers } from './import-customers.ts';
import type { OpenedCore } from '../outside.ts';
import type { Listing, Printer } from '../printer.ts';
import { withProgress } from '../progress.ts';
import { text } from '../text.ts';

type ImportMail = Readonly<{ account?: string; own: readonly string[] }>;
type ImportOrder = Readonly<{ own: readonly string[]; accountId: string | null; channel: 'email' | 'whatsapp' }>;

const problems: Listing<ImportLine> = {
  noun: lineNoun,
  columns: [
    { title: 'OUTCOME', value: (line) => line.outcome },
    { title: 'FILE', value: (line) => line.path, widest: 80 },
    { title: 'INDEX', value: (line) => String(line.index), right: true },
    { title: 'REASON', value: (line) => line.reason ?? '' },
  ],
};

export function addImportCommands(program: Command, host: Host): void {
  const imports = program.command('import').description('bring in what other programs kept');
  addImportCustomers(imports, host);
  imports
    .command('mail <path...>')
    .description('.eml files, mbox files and Maildir folders')
    .option('--account <id>', 'file the messages under this account; without it, under none')
    .option('--own <address>', "one of the shop's addresses; may be repeated", collect, [])
    .action((paths: string[], { own, account }: ImportMail) =>
      importFiles(host, paths, { own, accountId: account ?? null, channel: 'email' }),
    );
  imports
    .command('whatsapp <path...>')
    .description('chats that WhatsApp exported: .txt or .zip files, and folders of these')
    .option('--me <name>', "the shop's name in the chat; may be repeated", collect, [])
    .action((paths: string[], { me }: Readonly<{ me: readonly string[] }>) =>
      importFiles(host, paths, { own: me, accountId: null, channel: 'whatsapp' }),
    );
}

async function importFiles(host: Host, paths: string[], { own, ...order }: ImportOrder): Promise<void> {
  await host.withCore(async ({ client, core, printer }) => {
    const report = await withProgress(client, host.outside, () =>
      client.exchange.importMail({ paths, own: [...own], ...order }),
    );
    const { served, stored, duplicates, ignored, quarantined, seconds } = report.summary;
    if (printer.json) await printReport(report, core, printer);
    else await printer.list(problems, report.problems.length > 0 ? [report.problems] : []);
    await printer.result({ served, stored, duplicates, ignored, quarantined, seconds }, [
      text.imported(report.summary),
    ]);
    failOnNamed(paths, report.problems);
  });
}

type Report = Readonly<{ lines: readonly ImportLine[]; reportPath: string | null }>;

/** A line for every message: from the report's file, since the answer itself holds only the first of them. */
async function printReport({ lines, reportPath }: Report, core: OpenedCore, printer: Printer): Promise<void> {
  const report = reportPath === null ? null : await core.bytes.locate(reportPath);
  await printer.list(problems, report ? linesOf(report.file) : [lines]);
}

async function* linesOf(file: string): AsyncGenerator<readonly ImportLine[]> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line !== '') yield [importLine.parse(JSON.parse(line))];
  }
}

function lineNoun({ path, index, outcome, interactionId, reason }: ImportLine): object {
  return { path, index, outcome, interactionId, reason };
}

/** A path that was named and holds nothing to read is a mistake; one that was met inside a folder is only reported. */
function failOnNamed(paths: readonly string[], lines: readonly ImportLine[]): void {
  for (const { path, outcome, reason } of lines) {
    const code = refusalCode.safeParse(reason);
    if (outcome !== 'stored' && code.success && paths.includes(path)) {
      throw new CommandFailed(refusalSentence(code.data, { detail: path }));
    }
  }
}
