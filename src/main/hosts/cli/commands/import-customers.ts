import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import {
  columnMapping,
  importMapping,
  importOptions,
  importTarget,
  type CustomerImport,
  type CustomerLine,
  type ImportMapping,
} from '#shared/domain/customer-import';
import { importProblemText, importRemarkText } from '#shared/text/imports';
import { CommandFailed, WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import type { Client } from '../outside.ts';
import type { Listing } from '../printer.ts';
import { withProgress } from '../progress.ts';
import { text } from '../text.ts';

type Options = Readonly<{
  dryRun?: boolean;
  lines?: boolean;
  showMapping?: boolean;
  mapping?: string;
  country?: string;
  encoding?: string;
  delimiter?: string;
  take?: boolean;
  ambiguous?: string;
  shortLines?: boolean;
  tag?: string;
}>;
type Problem = Pick<CustomerLine, 'line' | 'code' | 'detail'>;

const problemList: Listing<Problem> = {
  noun: problemNoun,
  columns: [
    { title: 'LINE', value: ({ line }) => String(line), right: true },
    { title: 'PROBLEM', value: (problem) => problemNoun(problem).message, widest: 200 },
  ],
};

const lineList: Listing<CustomerLine> = {
  noun: lineNoun,
  columns: [
    { title: 'LINE', value: ({ line }) => String(line), right: true },
    { title: 'OUTCOME', value: ({ outcome }) => outcome },
    { title: 'NAME', value: ({ name }) => name ?? '', widest: 40 },
    { title: 'WHAT', value: (line) => whatOf(line).join('; '), widest: 200 },
  ],
};

const importList: Listing<CustomerImport> = {
  noun: ({ id, name, at, state, counts }) => ({ id, name, at: new Date(at).toISOString(), state, ...counts }),
  columns: [
    { title: 'ID', value: ({ id }) => id },
    { title: 'FILE', value: ({ name }) => name, widest: 60 },
    { title: 'AT', value: ({ at }) => new Date(at).toISOString() },
    { title: 'STATE', value: ({ state }) => state },
    { title: 'CREATED', value: ({ counts }) => String(counts.created), right: true },
    { title: 'MERGED', value: ({ counts }) => String(counts.merged), right: true },
    { title: 'SKIPPED', value: ({ counts }) => String(counts.skipped), right: true },
  ],
};

export function addImportCustomers(imports: Command, host: Host): void {
  imports
    .command('customers <file>')
    .description('a CSV file or vCards; what is brought in can be undone as a whole')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--lines', 'also say what becomes of each line')
    .option('--show-mapping', 'only say what the columns are taken for, as --mapping takes it')
    .option('--mapping <file>', 'JSON: what --show-mapping printed, or {"column": "email", …} for some columns')
    .option('--country <cc>', "of phone numbers without a country code, two letters (default: the shop's)")
    .option('--encoding <name>', 'as the file is written (default: as it looks)')
    .option('--delimiter <sign>', 'between the cells (default: as it looks)')
    .option('--take', "where the file says otherwise than what a person typed: take the file's")
    .option('--ambiguous <what>', 'skip or create: a line that belongs to two customers', 'skip')
    .option('--short-lines', 'take lines that end before their last cell')
    .option('--tag <tag>', 'put on everybody in the file')
    .action(async (file: string, options: Options) => {
      const chosen = { path: file, options: optionsOf(options) };
      await host.withCore(async ({ client, printer }) => {
        if (options.showMapping) {
          const { mapping } = await client.imports.look(chosen);
          await printer.result(mapping, [JSON.stringify(mapping, null, 2)]);
          return;
        }
        const mapping =
          options.mapping === undefined ? null : await readMapping(options.mapping, () => client.imports.look(chosen));
        const input = { ...chosen, mapping };
        const done = await withProgress(client, host.outside, () =>
          options.dryRun ? client.imports.tryOut(input) : client.imports.run(input),
        );
        if (options.lines && done.id !== null) await printer.list(lineList, linesOf(client, done.id));
        if (!printer.json && done.id !== null)
          await printer.list(problemList, done.problems.length > 0 ? [done.problems] : []);
        const { read, created, merged, unchanged, skipped } = done.counts;
        const noun = {
          id: done.id,
          read,
          created,
          merged,
          unchanged,
          skipped,
          problems: done.problems.map(problemNoun),
        };
        const [problem] = done.problems;
        if (printer.json || done.id !== null)
          await printer.result(noun, [text.customersImported(done.counts, options.dryRun ?? false)]);
        if (done.id === null && problem) throw new CommandFailed(problemNoun(problem).message);
      });
    });
}

/** What was brought in before, and taking it back. */
export function addImportsCommands(program: Command, host: Host): void {
  const imports = program.command('imports').description('files of customers that were brought in');
  imports
    .command('list')
    .description('newest first')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        await printer.list(importList, [await client.imports.list({})]);
      }),
    );
  imports
    .command('undo <id>')
    .description('take one back as a whole')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const { kept } = await withProgress(client, host.outside, () => client.imports.undo({ id }));
        await printer.result({ id, kept }, [text.importUndone(kept.length)]);
      }),
    );
}

function optionsOf(options: Options) {
  const parsed = importOptions.safeParse({
    country: options.country?.toUpperCase(),
    charset: options.encoding,
    delimiter: options.delimiter === 'tab' ? '\t' : options.delimiter,
    differing: options.take ? 'take' : 'keep',
    ambiguous: options.ambiguous,
    shortRows: options.shortLines ? 'take' : 'skip',
    tag: options.tag,
  });
  if (!parsed.success) throw new WrongUse(text.importOptionsWrong(String(parsed.error.issues[0]?.path[0] ?? '')));
  return parsed.data;
}

const named = z.record(z.string(), z.union([importTarget, columnMapping.unwrap().omit({ header: true }).partial()]));

/** A whole mapping, or what some columns are about, by their names. */
async function readMapping(file: string, look: () => Promise<{ mapping: ImportMapping }>): Promise<ImportMapping> {
  const words = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailed(text.mappingUnreadable(file));
  });
  const whole = importMapping.safeParse(parsedJson(words));
  if (whole.success) return whole.data;
  const some = named.safeParse(parsedJson(words));
  if (!some.success) throw new CommandFailed(text.mappingUnreadable(file));
  const { mapping } = await look();
  const unknown = Object.keys(some.data).find((name) => !mapping.columns.some(({ header }) => header === name));
  if (unknown !== undefined) throw new CommandFailed(text.noSuchColumn(unknown));
  const columns = mapping.columns.map((column) => {
    const said = some.data[column.header];
    if (said === undefined) return column;
    const changed = typeof said === 'string' ? { target: said } : said;
    return columnMapping.parse({
      header: column.header,
      ...(changed.target === 'custom' && { field: column.header }),
      target: 'leave',
      ...changed,
    });
  });
  return { ...mapping, columns };
}

function parsedJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

async function* linesOf(client: Client, id: string): AsyncGenerator<readonly CustomerLine[]> {
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<Client['imports']['lines']>> = await client.imports.lines({ id, after, limit: 500 });
    if (page.items.length > 0) yield page.items;
    after = page.next;
  }
}

function problemNoun({ line, code, detail }: Problem): { line: number; code: string; message: string } {
  return { line, code: code ?? '', message: code === null ? '' : importProblemText(code, detail) };
}

function lineNoun(line: CustomerLine): object {
  const { line: number, outcome, customerId, name, changes, code, between, remarks } = line;
  return { line: number, outcome, customerId, name, changes, code, between, remarks, message: whatOf(line).join('; ') };
}

function whatOf({ outcome, changes, code, detail, remarks }: CustomerLine): string[] {
  if (code !== null) return [importProblemText(code, detail)];
  const changed = outcome === 'merged' ? [changes.length === 0 ? text.nothingNew : changes.join(', ')] : [];
  return [...changed, ...remarks.map(importRemarkText)];
}
