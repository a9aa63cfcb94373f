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
    .description('take back what was done, by what it answered')
    .action((undo: string) =>
      host.withCore(async ({ client, printer }) => {
        if (isBatch(undo)) {
          const undone = await client.activity.undo({ undo });
          await printer.result(undone, [text.undone(undone.undo)]);
          return;
        }
        const { ids } = await client.inbox.undo({ undo });
        await printer.list(conversationListing, [await Promise.all(ids.map((id) => client.inbox.show({ id })))]);
      }),
    );
}

/** What is written down is undone by the id of its acts, an arrangement by its reading of the clock. */
function isBatch(undo: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(undo);
}

async function printArranged({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const conversation = await client.inbox.show({ id });
  await printer.result({ ...conversationNoun(conversation, conversation.interactions), undo }, [
    text.arranged(id, undo),
  ]);
}
