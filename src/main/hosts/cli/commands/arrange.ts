import type { Command } from 'commander';
import type { Call, Host } from '../host.ts';
import { conversationListing } from '../listings.ts';
import { conversationNoun } from '../nouns.ts';
import { text } from '../text.ts';

export function addArrangeCommands(program: Command, host: Host): void {
  program
    .command('merge <conversation...>')
    .description('make conversations one, for good')
    .action((ids: string[]) =>
      host.withCore(async (call) => printArranged(call, await call.client.inbox.merge({ ids }))),
    );
  program
    .command('split <interaction...>')
    .description('take interactions of one conversation into one of their own, for good')
    .action((interactionIds: string[]) =>
      host.withCore(async (call) => printArranged(call, await call.client.inbox.split({ interactionIds }))),
    );
  program
    .command('undo <act>')
    .description('take a merge or a split back as it was')
    .action((undo: string) =>
      host.withCore(async ({ client, printer }) => {
        const { ids } = await client.inbox.undo({ undo });
        await printer.list(conversationListing, [await Promise.all(ids.map((id) => client.inbox.show({ id })))]);
      }),
    );
}

async function printArranged({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const conversation = await client.inbox.show({ id });
  await printer.result({ ...conversationNoun(conversation, conversation.interactions), undo }, [
    text.arranged(id, undo),
  ]);
}
