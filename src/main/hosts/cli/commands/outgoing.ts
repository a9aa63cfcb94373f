import type { Command } from 'commander';
import { CommandFailed, WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { outboxListing } from '../listings.ts';
import { outboxNoun } from '../nouns.ts';
import { withProgress } from '../progress.ts';
import { readText, withoutLineEnd } from '../secret-input.ts';
import { text } from '../text.ts';

type ReplyOptions = Readonly<{ textStdin?: true; private?: true; public?: true }>;

export function addOutgoingCommands(program: Command, host: Host): void {
  program
    .command('reply <conversation>')
    .description('queue a reply')
    .option('--text-stdin', 'read its words from standard input')
    .option('--private', 'to this person alone')
    .option('--public', 'for everybody to see')
    .action(async (conversationId: string, options: ReplyOptions) => {
      if (!options.textStdin) throw new WrongUse(text.textNeeded);
      if (options.private && options.public) throw new WrongUse(text.visibilityOnce);
      const words = withoutLineEnd(await readText(host.outside));
      if (words.trim() === '') throw new WrongUse(text.emptyText);
      await host.withCore(async ({ client, printer }) => {
        const visibility = options.private ? 'private' : options.public ? 'public' : null;
        const item = await client.outbox.reply({ conversationId, text: words, visibility });
        await printer.result(outboxNoun(item), [text.queued(item.id)]);
      });
    });
  program
    .command('send')
    .description('work the outbox until nothing is due')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const items = await withProgress(client, host.outside, () => client.outbox.sendDue({}));
        const noun = ({ id, state, failure }: (typeof items)[number]) => ({ id, state, failure });
        await printer.list({ ...outboxListing, noun }, items.length > 0 ? [items] : []);
        if (items.length === 0) await printer.note(text.nothingDue);
        const held = items.filter((item) => item.state !== 'sent' && item.state !== 'cancelled');
        if (held.length > 0) throw new CommandFailed(text.notLeft(held.length));
      }),
    );
}
