import { Option, type Command } from 'commander';
import { followUpKind, followUpOutcome, type FollowUpKind, type FollowUpOutcome } from '#shared/domain/follow-up';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { followUpNoun } from '../nouns.ts';
import { momentIn } from '../moment-in.ts';
import { text } from '../text.ts';

type AddOptions = Readonly<{
  customer?: string;
  conversation?: string;
  kind: FollowUpKind;
  said?: string;
  due?: string;
}>;
type SettleOptions = Readonly<{ as: FollowUpOutcome; note?: string }>;

export function addFollowUpCommands(program: Command, host: Host): void {
  const followUps = program.command('follow-ups').description('what is to be done for customers');
  followUps
    .command('add <text>')
    .description('a task, or a promise to somebody')
    .option('--customer <id>', 'for whom')
    .option('--conversation <id>', 'for whom a conversation is with')
    .addOption(new Option('--kind <kind>', 'what it is').choices(followUpKind.options).default('task'))
    .option('--said <sentence>', 'a promise: the sentence it was said in')
    .option('--due <when>', 'by when: 2026-03-01T08:00:00Z, or words like "tomorrow 9", "next Friday"')
    .action(async (words: string, { customer, conversation, kind, said, due }: AddOptions) => {
      if (customer === undefined && conversation === undefined) throw new WrongUse(text.customerOrConversation);
      const dueAt = due === undefined ? null : await momentIn(due, 'future');
      await host.withCore(async (call) => {
        const about = { customerId: customer ?? null, conversationId: conversation ?? null };
        const made = await call.client.followUps.create({ ...about, kind, text: words, said: said ?? null, dueAt });
        await printFollowUp(call, made);
      });
    });
  followUps
    .command('settle <id>')
    .description('a promise is kept or broken, a task done or dropped')
    .addOption(new Option('--as <outcome>', 'how it ended').choices(followUpOutcome.options).makeOptionMandatory())
    .option('--note <text>', 'what is to be remembered of it')
    .action((id: string, { as, note }: SettleOptions) =>
      host.withCore(async (call) => {
        const { undo } = await call.client.followUps.settle({ id, outcome: as, note: note ?? null });
        await printFollowUp(call, { id, undo });
      }),
    );
}

async function printFollowUp({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const followUp = await client.followUps.show({ id });
  await printer.result({ ...followUpNoun(followUp), undo }, [text.writtenDown(id, undo)]);
}
