import type { Command } from 'commander';
import type { NormalizedLine } from '#shared/contract/exchange';
import type { Host } from '../host.ts';
import { interactionNoun } from '../nouns.ts';
import { collect } from '../option-values.ts';
import type { Listing } from '../printer.ts';
import { text } from '../text.ts';

const listing: Listing<NormalizedLine> = {
  noun: ({ file, index, outcome, interaction, reason }) => {
    return { file, index, outcome, interaction: interaction && interactionNoun(interaction), reason };
  },
  columns: [
    { title: 'FILE', value: (line) => line.file, widest: 48 },
    { title: 'INDEX', value: (line) => String(line.index), right: true },
    { title: 'OUTCOME', value: (line) => line.outcome },
    { title: 'KIND', value: (line) => line.interaction?.kind ?? '' },
    { title: 'FROM', value: (line) => line.interaction?.author.address ?? '', widest: 32 },
    { title: 'TEXT OR REASON', value: (line) => line.reason ?? line.interaction?.newText ?? '' },
  ],
};

export function addNormalizeCommand(program: Command, host: Host): void {
  program
    .command('normalize <channel> <file...>')
    .description('what raw payloads of a network would become; stores nothing')
    .option('--own <address>', "one of the shop's addresses; may be repeated", collect, [])
    .action(async (channel: string, files: readonly string[], options: Readonly<{ own: readonly string[] }>) => {
      await host.withCore(async ({ client, printer }) => {
        const read: NormalizedLine[][] = [];
        for (const file of files) {
          read.push(await client.exchange.normalize({ channel, file, own: [...options.own] }));
        }
        const lines = read.flat();
        await printer.list(listing, lines.length > 0 ? [lines] : []);
        const problems = lines.filter((line) => line.outcome === 'problem').length;
        if (problems > 0) await printer.note(text.normalizeProblems(problems));
      });
    });
}
