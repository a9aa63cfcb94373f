import { readFile, writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { decodeFile } from '#shared/answers/decode-file';
import { findAnswers } from '#shared/answers/find';
import type { AnswerVariant } from '#shared/domain/saved-answer';
import { CommandFailed, WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { answerListing } from '../listings.ts';
import { answerNoun } from '../nouns.ts';
import type { Client } from '../outside.ts';
import { readText, withoutLineEnd } from '../secret-input.ts';
import { text } from '../text.ts';

type AddOptions = Readonly<{ shortcut?: string; language?: string; short?: string; textStdin?: true }>;
type ExportOptions = Readonly<{ out: string; format?: 'json' | 'csv' }>;

export function addAnswerCommands(program: Command, host: Host): void {
  const answers = program.command('answers').description('words that are written once and used again');
  answers
    .command('list')
    .description('all of them, by name')
    .option('--search <words>', 'only those with these words, best first')
    .action(({ search }: Readonly<{ search?: string }>) =>
      host.withCore(async ({ client, printer }) => {
        const all = await client.answers.list({});
        await printer.list(answerListing, [search === undefined ? all : [...findAnswers(all, search)]]);
      }),
    );
  answers
    .command('add <name>')
    .description('an answer; with the name of one that is there, its words in another language')
    .option('--shortcut <word>', 'what is typed after the slash to bring it')
    .option('--language <code>', 'the language it is in: en, de …; left out, it is for everybody')
    .option('--short <words>', 'the same briefly, for channels that take few signs')
    .option('--text-stdin', 'read its words from standard input, with variables such as {customer.first_name|there}')
    .action(async (name: string, { shortcut, language, short, textStdin }: AddOptions) => {
      if (!textStdin) throw new WrongUse(text.textNeeded);
      const words = withoutLineEnd(await readText(host.outside));
      if (words.trim() === '') throw new WrongUse(text.emptyAnswer);
      const variant = { language: language?.toLowerCase() ?? null, text: words, html: null, short: short ?? null };
      await host.withCore(async (call) => {
        await printAnswer(call, await added(call.client, { name, shortcut: shortcut ?? null, variant }));
      });
    });
  answers
    .command('remove <id>')
    .description('it is not offered any more; what it was used for stays')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const { undo } = await client.answers.remove({ id });
        await printer.result({ id, undo }, [text.said(undo)]);
      }),
    );
  answers
    .command('draft <id> <conversation>')
    .description('lay it into a conversation as its draft, filled in; nothing is sent')
    .option('--brief', 'in its short form, where it has one')
    .action((id: string, conversationId: string, { brief }: Readonly<{ brief?: true }>) =>
      host.withCore(async ({ client, printer }) => {
        const { undo } = await client.answers.draft({ id, conversationId, brief: brief === true });
        await printer.result({ id, conversationId, undo }, [text.said(undo)]);
      }),
    );
  answers
    .command('export')
    .description('all of them into a file')
    .requiredOption('--out <file>', 'where it is written')
    .addOption(new Option('--format <format>', 'as the name of the file ends when left out').choices(['json', 'csv']))
    .action(({ out, format }: ExportOptions) =>
      host.withCore(async ({ client, printer }) => {
        const as = format ?? (out.toLowerCase().endsWith('.csv') ? 'csv' : 'json');
        const written = (await client.answers.export({ format: as })).text;
        await writeFile(out, written).catch((failure: unknown) => {
          throw new CommandFailed(
            text.fileUnwritable(out, failure instanceof Error ? failure.message : String(failure)),
          );
        });
        const { length } = await client.answers.list({});
        await printer.result({ answers: length, file: out }, [text.answersWritten(length, out)]);
      }),
    );
  answers
    .command('import <file>')
    .description('from such a file, or from a table (CSV) of another program; one of a known name is changed')
    .action((file: string) =>
      host.withCore(async ({ client, printer }) => {
        const given = await readFile(file).catch(() => {
          throw new CommandFailed(text.noSuchFile(file));
        });
        const imported = await client.answers.import({
          text: decodeFile((charset) => new TextDecoder(charset, { fatal: true }).decode(given)),
        });
        await printer.result(imported, [text.answersImported(imported), text.said(imported.undo)]);
      }),
    );
}

type Adding = Readonly<{ name: string; shortcut: string | null; variant: AnswerVariant }>;

async function added(
  client: Client,
  { name, shortcut, variant }: Adding,
): Promise<Readonly<{ id: string; undo: string }>> {
  const known = (await client.answers.list({})).find((answer) => answer.name.toLowerCase() === name.toLowerCase());
  if (!known) return await client.answers.add({ name, shortcut, variants: [variant] });
  const others = known.variants.filter(({ language }) => language !== variant.language);
  const changed = { variants: [...others, variant], ...(shortcut !== null && { shortcut }) };
  return { id: known.id, ...(await client.answers.change({ id: known.id, ...changed })) };
}

async function printAnswer({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const answer = await client.answers.show({ id });
  await printer.result({ ...answerNoun(answer), undo }, [text.writtenDown(id, undo)]);
}
