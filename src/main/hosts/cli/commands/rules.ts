import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { ruleActions, ruleFilter, type Rule } from '#shared/domain/rule';
import { localDate } from '../dates.ts';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { isoInstant } from '../nouns.ts';
import { parseLimit } from '../option-values.ts';
import type { Client } from '../outside.ts';
import type { Listing } from '../printer.ts';
import { text } from '../text.ts';

type Listed = Awaited<ReturnType<Client['rules']['list']>>[number];
type Preview = Awaited<ReturnType<Client['rules']['preview']>>;
type Run = Awaited<ReturnType<Client['rules']['runs']>>['items'][number];

const ruleFile = z.object({ filter: ruleFilter, actions: ruleActions });

export function addRuleCommands(program: Command, host: Host): void {
  const rules = program.command('rules').description('what is done by itself when something comes in; it never sends');
  rules
    .command('list')
    .description('in the order in which they are asked')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const all = await client.rules.list({});
        const any = await printer.list(ruleListing, all.length > 0 ? [all] : []);
        if (!any && !printer.json) await printer.note(text.nothingListed);
      }),
    );
  rules
    .command('show <id>')
    .description('when it holds and what it does, and what it has done, newest first')
    .option('--limit <n>', 'how many runs', parseLimit, 20)
    .action((id: string, { limit }: Readonly<{ limit: number }>) =>
      host.withCore(async ({ client, printer }) => {
        const rule = await client.rules.show({ id });
        const { items } = await client.rules.runs({ id, limit });
        await printer.result({ ...ruleNoun(rule), runs: items.map(runNoun) }, [
          ...[rule.name, `${text.ruleHolds} ${JSON.stringify(rule.filter)}`],
          ...rule.actions.map((action) => `${text.ruleDoes} ${JSON.stringify(action)}`),
          ...items.map((run) => `${localDate(run.at)}  ${run.from}  ${run.subject ?? ''}  ${didWords(run)}`),
        ]);
      }),
    );
  rules
    .command('add <name>')
    .description('a rule out of a file as "show --json" writes it, with "filter" and "actions"; it is off')
    .requiredOption('--file <json>', 'what it says')
    .option('--stops', 'where it holds, the rules behind it are not asked')
    .action(async (name: string, { file, stops = false }: Readonly<{ file: string; stops?: boolean }>) => {
      const said = await readRule(file);
      await host.withCore(async ({ client, printer }) => {
        const { id, undo } = await client.rules.add({ name, ...said, stops });
        await printer.result({ ...ruleNoun(await client.rules.show({ id })), undo }, [text.writtenDown(id, undo)]);
      });
    });
  rules
    .command('preview <id>')
    .description('of what of the last twelve months it would have held; does nothing')
    .option('--limit <n>', 'how many of them are named', parseLimit, 20)
    .action((id: string, { limit }: Readonly<{ limit: number }>) =>
      host.withCore(async ({ client, printer }) => {
        await client.rules.show({ id });
        const preview = await client.rules.preview({ id });
        await printer.result(previewNoun(preview, limit), previewLines(preview, limit));
      }),
    );
  rules
    .command('on <id>')
    .description('it looks at what comes in from now on; says first what it would have done, and with --yes does it')
    .option('--yes', 'switch it on')
    .action((id: string, { yes = false }: Readonly<{ yes?: boolean }>) =>
      host.withCore(async (call) => {
        if (yes) return turn(call, id, true);
        const { client, printer } = call;
        await client.rules.show({ id });
        const preview = await client.rules.preview({ id });
        await printer.result({ ...previewNoun(preview, 20), on: false }, previewLines(preview, 20));
        if (!printer.json) await printer.note(text.ruleLookedAt);
      }),
    );
  rules
    .command('off <id>')
    .description('it does nothing any more; what it has done stays')
    .action((id: string) => host.withCore((call) => turn(call, id, false)));
  rules
    .command('run')
    .description('run on what came in and waits; an open Shopbell does so by itself')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const { ran } = await client.rules.run({});
        await printer.result({ ran }, [text.rulesRan(ran.length)]);
      }),
    );
}

async function turn({ client, printer }: Call, id: string, on: boolean): Promise<void> {
  const { undo } = await client.rules.setOn({ id, on });
  await printer.result({ ...ruleNoun(await client.rules.show({ id })), undo }, [text.ruleTurned(on, undo)]);
}

async function readRule(file: string): Promise<z.infer<typeof ruleFile>> {
  const words = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse(text.noSuchFile(file));
  });
  const said = ruleFile.safeParse(jsonOf(words));
  if (!said.success) throw new WrongUse(text.notRule(file));
  return said.data;
}

function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

const ruleListing: Listing<Listed> = {
  noun: ({ rule, runs, lastRunAt }) => ({ ...ruleNoun(rule), runs, lastRunAt: isoInstant(lastRunAt) }),
  columns: [
    { title: 'ID', value: ({ rule }) => rule.id },
    { title: 'ON SINCE', value: ({ rule }) => localDate(rule.onSince) },
    { title: 'RUNS', value: ({ runs }) => String(runs), right: true },
    { title: 'LAST RUN', value: ({ lastRunAt }) => localDate(lastRunAt) },
    { title: 'NAME', value: ({ rule }) => rule.name, widest: 48 },
  ],
};

function ruleNoun({ id, name, filter, actions, stops, onSince }: Rule) {
  return { id, name, onSince: isoInstant(onSince), stops, filter, actions };
}

function runNoun({ interactionId, conversationId, from, subject, at, outcomes, undo, undone }: Run) {
  return { interactionId, conversationId, from, subject, at: isoInstant(at), outcomes, undo, undone };
}

function previewNoun({ from, asOf, considered, matched, examples }: Preview, limit: number) {
  return {
    ...{ from: isoInstant(from), asOf: isoInstant(asOf), considered, matched },
    examples: examples
      .slice(0, limit)
      .map(({ occurredAt, ...example }) => ({ ...example, occurredAt: isoInstant(occurredAt) })),
  };
}

function previewLines({ considered, matched, examples }: Preview, limit: number): string[] {
  return [
    text.rulePreviewed(matched, considered),
    ...examples
      .slice(0, limit)
      .map(({ occurredAt, from, subject, preview }) => [localDate(occurredAt), from, subject ?? preview].join('  ')),
  ];
}

function didWords({ outcomes, undone, undo }: Run): string {
  const words = outcomes.map(({ action, outcome }) => (outcome === 'done' ? action.do : `${action.do} (${outcome})`));
  return [...words, undone ? text.ruleUndone : undo === null ? null : `undo ${undo}`]
    .filter((part) => part !== null)
    .join(', ');
}
