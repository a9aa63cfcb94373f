import type { Command } from 'commander';
import type { Party } from '#shared/domain/interaction';
import { CommandFailed, WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { outboxListing } from '../listings.ts';
import { outboxNoun } from '../nouns.ts';
import { withProgress } from '../progress.ts';
import { readText, withoutLineEnd } from '../secret-input.ts';
import { text } from '../text.ts';

type ReplyOptions = Readonly<{
  textStdin?: true;
  private?: true;
  public?: true;
  overrideDoNotContact?: string;
  overrideAudienceGuard?: true;
}>;
type ComposeOptions = Readonly<{
  to: readonly string[];
  cc: readonly string[];
  bcc: readonly string[];
  subject: string;
  from?: string;
  textStdin?: true;
  overrideDoNotContact?: string;
}>;

const overriding = [
  '--override-do-not-contact <reason>',
  'why it goes to somebody who is not to be written to',
] as const;

export function addOutgoingCommands(program: Command, host: Host): void {
  program
    .command('reply <conversation>')
    .description('queue a reply')
    .option('--text-stdin', 'read its words from standard input')
    .option('--private', 'to this person alone')
    .option('--public', 'for everybody to see')
    .option(...overriding)
    .option(
      '--override-audience-guard',
      'although everybody can read an address, a phone number, an order number in it',
    )
    .action(async (conversationId: string, options: ReplyOptions) => {
      if (!options.textStdin) throw new WrongUse(text.textNeeded);
      if (options.private && options.public) throw new WrongUse(text.visibilityOnce);
      const words = withoutLineEnd(await readText(host.outside));
      if (words.trim() === '') throw new WrongUse(text.emptyText);
      await host.withCore(async ({ client, printer }) => {
        const visibility = options.private ? 'private' : options.public ? 'public' : null;
        const { overrideDoNotContact = null, overrideAudienceGuard = false } = options;
        const overrides = { overrideDoNotContact, overrideAudienceGuard };
        const item = await client.outbox.reply({ conversationId, text: words, visibility, ...overrides });
        await printer.result(outboxNoun(item), [text.queued(item.id)]);
      });
    });
  program
    .command('compose')
    .description('queue a new mail')
    .requiredOption('--to <address>', 'whom it goes to; repeatable', collected)
    .option('--cc <address>', 'who gets a copy; repeatable', collected, [])
    .option('--bcc <address>', 'who gets a copy unseen by the others; repeatable', collected, [])
    .requiredOption('--subject <text>', 'what it is about')
    .option('--from <address>', 'one of the shop’s addresses; the first account’s when left out')
    .option('--text-stdin', 'read its words from standard input')
    .option(...overriding)
    .action(async ({ to, cc, bcc, subject, from, textStdin, overrideDoNotContact }: ComposeOptions) => {
      if (!textStdin) throw new WrongUse(text.textNeeded);
      const people = { to: parties(to), cc: parties(cc), bcc: parties(bcc) };
      const words = withoutLineEnd(await readText(host.outside));
      if (words.trim() === '') throw new WrongUse(text.emptyText);
      await host.withCore(async ({ client, printer }) => {
        const { id } = await client.drafts.begin({ to: people.to, from: from?.toLowerCase() ?? null });
        await client.drafts.save({ id, ...people, subject, text: words, signature: false });
        const item = await client.outbox.send({ id, overrideDoNotContact: overrideDoNotContact ?? null });
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

function collected(address: string, before: readonly string[] = []): readonly string[] {
  return [...before, address];
}

/** `anna@example.org` or `Anna <anna@example.org>`. */
function parties(given: readonly string[]): Party[] {
  return given.map((words) => {
    const named = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/u.exec(words.trim())?.groups;
    const address = (named?.['address'] ?? words).trim().toLowerCase();
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/u.test(address)) throw new WrongUse(text.notAnAddress(words));
    const name = named?.['name']?.trim().replaceAll('"', '') ?? '';
    return { name: name === '' ? null : name, address };
  });
}
