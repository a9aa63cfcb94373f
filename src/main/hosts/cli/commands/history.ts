import type { Command } from 'commander';
import type { HistoryLine } from '#shared/domain/history';
import { historySentence } from '#shared/text/history';
import { localDate } from '../dates.ts';
import type { Host } from '../host.ts';
import { isoInstant } from '../nouns.ts';
import { parseLimit } from '../option-values.ts';
import { pages } from '../pages.ts';
import type { Listing } from '../printer.ts';

type HistoryOptions = Readonly<{ limit?: number; after?: string; customer?: string; conversation?: string }>;

/** A line for scripts: what is only for reading stays away. */
const historyListing: Listing<HistoryLine> = {
  noun: (line) => ({
    ...{ id: line.id, at: isoInstant(line.at), actor: line.actor, kind: line.kind, entity: line.entity },
    ...{ count: line.count, undo: line.undo, takesBack: line.takesBack, acts: line.acts },
    sentence: historySentence(line),
  }),
  columns: [
    { title: 'ID', value: (line) => line.id },
    { title: 'WHEN', value: (line) => localDate(line.at) },
    { title: 'UNDO', value: (line) => line.undo },
    { title: 'WHAT', value: (line) => historySentence(line) },
  ],
};

export function addHistoryCommand(program: Command, host: Host): void {
  program
    .command('history')
    .description('what was changed, by whom, newest first; "undo" takes a line back by its id')
    .option('--limit <n>', 'at most so many lines', parseLimit)
    .option('--after <place>', 'go on behind a page')
    .option('--customer <id>', 'with one customer')
    .option('--conversation <id>', 'in one conversation')
    .action(({ limit = 50, after, customer, conversation }: HistoryOptions) =>
      host.withCore(async ({ client, printer }) => {
        const narrowed = { customerId: customer ?? null, conversationId: conversation ?? null };
        await printer.list(
          historyListing,
          pages((page) => client.activity.history({ ...narrowed, ...page }), { limit, after: after ?? null }),
        );
      }),
    );
}
