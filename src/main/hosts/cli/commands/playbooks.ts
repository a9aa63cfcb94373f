import { readFile, writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { CommandFailed } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { playbookListing } from '../listings.ts';
import { caseNoun, playbookNoun } from '../nouns.ts';
import { text } from '../text.ts';

type ExportOptions = Readonly<{ out: string; format?: 'json' | 'markdown' }>;
type StartOptions = Readonly<{ customer?: string; conversation?: string; complaint?: string }>;
type StepOptions = Readonly<{ skip?: true; undo?: true }>;

export function addPlaybookCommands(program: Command, host: Host): void {
  const playbooks = program.command('playbooks').description('what to do, step by step');
  playbooks
    .command('list')
    .description('all of them with their steps')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const { items } = await client.playbooks.list({});
        await printer.list(playbookListing, [items.filter(({ removed }) => !removed)]);
      }),
    );
  playbooks
    .command('import <file>')
    .description('from JSON or Markdown; one of the same name is replaced')
    .action(async (file: string) => {
      const words = await readFile(file, 'utf8').catch(() => {
        throw new CommandFailed(text.noSuchFile(file));
      });
      await host.withCore(async ({ client, printer }) => {
        const { ids, undo } = await client.playbooks.bringIn({ text: words });
        await printer.result({ ids, undo }, [text.playbooksImported(ids.length, undo)]);
      });
    });
  playbooks
    .command('export')
    .description('all of them into a file')
    .requiredOption('--out <file>', 'where it is written')
    .addOption(
      new Option('--format <format>', 'as the name of the file ends when left out').choices(['json', 'markdown']),
    )
    .action(({ out, format }: ExportOptions) =>
      host.withCore(async ({ client, printer }) => {
        const form = format ?? (/\.(md|markdown|txt)$/iu.test(out) ? 'markdown' : 'json');
        const { text: words } = await client.playbooks.takeOut({ form });
        await writeFile(out, words).catch((failure: unknown) => {
          throw new CommandFailed(
            text.fileUnwritable(out, failure instanceof Error ? failure.message : String(failure)),
          );
        });
        const { items } = await client.playbooks.list({});
        const count = items.filter(({ removed }) => !removed).length;
        await printer.result({ playbooks: count, file: out }, [text.playbooksWritten(count, out)]);
      }),
    );
  playbooks
    .command('restore <id>')
    .description('one that came with the program, in its own words again')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const { undo } = await client.playbooks.restore({ id });
        const restored = (await client.playbooks.list({})).items.filter((one) => one.id === id).map(playbookNoun)[0];
        await printer.result({ ...restored, undo }, [text.said(undo)]);
      }),
    );
  playbooks
    .command('start <id>')
    .description('go through one for somebody')
    .option('--customer <id>', 'for whom')
    .option('--conversation <id>', 'for whom a conversation is with')
    .option('--complaint <id>', 'for whom a complaint is of')
    .action((playbookId: string, { customer, conversation, complaint }: StartOptions) =>
      host.withCore(async (call) => {
        const about = {
          customerId: customer ?? null,
          conversationId: conversation ?? null,
          complaintId: complaint ?? null,
        };
        const { id, undo } = await call.client.playbooks.start({ playbookId, ...about });
        await printCase(call, id, undo);
      }),
    );
  playbooks
    .command('step <case> <number>')
    .description('tick a step of what is gone through, counted from 1')
    .option('--skip', 'leave it out')
    .option('--undo', 'it is to be done after all')
    .action((id: string, number: string, { skip, undo: back }: StepOptions) => {
      const step = stepIn(number);
      return host.withCore(async (call) => {
        const state = back ? null : skip ? ('skipped' as const) : ('done' as const);
        await printCase(call, id, (await call.client.playbooks.mark({ id, step, state })).undo);
      });
    });
}

function stepIn(number: string): number {
  if (!/^[1-9]\d?$/u.test(number)) throw new InvalidArgumentError(text.notStep(number));
  return Number(number) - 1;
}

async function printCase({ client, printer }: Call, id: string, undo: string): Promise<void> {
  await printer.result({ ...caseNoun(await client.playbooks.show({ id })), undo }, [text.writtenDown(id, undo)]);
}
