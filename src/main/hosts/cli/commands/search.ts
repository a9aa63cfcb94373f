import type { Command } from 'commander';
import type { Interaction } from '#shared/domain/interaction';
import { snippetMark, type SearchHit } from '#shared/domain/search-hit';
import { localDate } from '../dates.ts';
import type { Host } from '../host.ts';
import { interactionNoun } from '../nouns.ts';
import { parseLimit } from '../option-values.ts';
import type { Client } from '../outside.ts';
import { pages } from '../pages.ts';
import type { Listing } from '../printer.ts';
import { text } from '../text.ts';

type SearchOptions = Readonly<{ limit?: number; ranked?: true }>;
type Found = Readonly<{ hit: SearchHit; html: Interaction['html'] }>;

const listing: Listing<Found> = {
  noun: ({ hit, html }) => ({ ...interactionNoun({ ...hit.interaction, html }), snippet: withoutMarks(hit.snippet) }),
  columns: [
    { title: 'ID', value: ({ hit }) => hit.interaction.id },
    { title: 'WHEN', value: ({ hit }) => localDate(hit.interaction.occurredAt) },
    { title: 'FROM', value: ({ hit }) => hit.interaction.author.name ?? hit.interaction.author.address, widest: 28 },
    { title: 'FOUND', value: ({ hit }) => withoutMarks(hit.snippet), widest: 72 },
  ],
};

export function addSearchCommand(program: Command, host: Host): void {
  program
    .command('search <query...>')
    .description('find interactions, newest first')
    .option('--limit <n>', 'at most this many; without it, all', parseLimit)
    .option('--ranked', 'the best match first')
    .addHelpText('after', `\n${text.searchHelp}`)
    .action(async (words: readonly string[], options: SearchOptions) => {
      await host.withCore(async ({ client, printer }) => {
        const query = words.join(' ');
        let problem: string | null = null;
        const ask = async (page: Readonly<{ limit: number; after: string | null }>) => {
          const answer = await client.search.run({ ...page, query, ranked: options.ranked === true });
          problem = answer.problem;
          // Only scripts get the HTML, which search itself does not carry.
          const items = printer.json
            ? await Promise.all(answer.items.map((hit) => withHtml(hit, client)))
            : answer.items.map((hit) => ({ hit, html: null }));
          return { items, next: answer.next };
        };
        const any = await printer.list(listing, pages(ask, { limit: options.limit ?? null, after: null }));
        if (problem !== null) await printer.note(problem);
        else if (!any && !printer.json) await printer.note(text.nothingFound);
      });
    });
}

async function withHtml(hit: SearchHit, client: Client): Promise<Found> {
  const { html } = await client.interactions.show({ id: hit.interaction.id });
  return { hit, html };
}

function withoutMarks(snippet: string): string {
  return snippet.replaceAll(snippetMark.open, '').replaceAll(snippetMark.close, '');
}
