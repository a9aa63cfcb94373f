import type { Command } from 'commander';
import type { Interaction } from '#shared/domain/interaction';
import type { Host } from '../host.ts';
import { conversationNoun, customerNoun, interactionNoun } from '../nouns.ts';
import { everything } from '../pages.ts';
import { conversationLines, customerLines, interactionLines } from '../reading.ts';

export function addShowCommands(program: Command, host: Host): void {
  const show = program.command('show').description('one, whole');
  show
    .command('interaction <id>')
    .description('with its words and attachments')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const interaction = await client.interactions.show({ id });
        await printer.result(interactionNoun(interaction), interactionLines(interaction));
      }),
    );
  show
    .command('conversation <id>')
    .description('with its interactions, oldest first')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const conversation = await client.inbox.show({ id });
        const newestFirst = await everything((page) => client.interactions.list({ ...page, conversationId: id }));
        const interactions = newestFirst.toReversed();
        const parents = new Map((await client.inbox.tree({ id })).map((line) => [line.id, line.parentId]));
        const noun = (interaction: Interaction) => ({
          ...interactionNoun(interaction),
          parentId: parents.get(interaction.id) ?? null,
        });
        await printer.result(
          conversationNoun(conversation, interactions.map(noun)),
          conversationLines(conversation, interactions),
        );
      }),
    );
  show
    .command('customer <id>')
    .description('with identities and timeline')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const customer = await client.customers.show({ id });
        const timeline = await everything((page) => client.interactions.list({ ...page, customerId: id }));
        await printer.result(
          { ...customerNoun(customer), timeline: timeline.map(interactionNoun) },
          customerLines(customer, timeline),
        );
      }),
    );
}
