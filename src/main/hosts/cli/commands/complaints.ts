import { Option, type Command } from 'commander';
import { severity, type Severity } from '#shared/domain/complaint';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { complaintNoun } from '../nouns.ts';
import { collect } from '../option-values.ts';
import { text } from '../text.ts';

type OpenOptions = Readonly<{
  customer?: string;
  conversation: readonly string[];
  severity: Severity;
  summary: string;
}>;
type CloseOptions = Readonly<{ outcome: string; told: string }>;

export function addComplaintCommands(program: Command, host: Host): void {
  const complaints = program.command('complaints').description('what customers are cross about');
  complaints
    .command('open')
    .description('write down what somebody is cross about')
    .option('--customer <id>', 'who is')
    .option('--conversation <id>', 'where it was said; repeatable', collect, [])
    .addOption(new Option('--severity <severity>', 'how bad it is').choices(severity.options).default('normal'))
    .requiredOption('--summary <text>', 'what it is about')
    .action(async ({ customer, conversation, severity: grade, summary }: OpenOptions) => {
      if (customer === undefined && conversation.length === 0) throw new WrongUse(text.customerOrConversation);
      await host.withCore(async (call) => {
        const about = { customerId: customer ?? null, conversationIds: [...conversation] };
        await printComplaint(call, await call.client.complaints.open({ ...about, severity: grade, summary }));
      });
    });
  complaints
    .command('close <id>')
    .description('end it: what came of it, and who was told')
    .requiredOption('--outcome <text>', 'what came of it')
    .requiredOption('--told <who>', 'who was told')
    .action((id: string, { outcome, told }: CloseOptions) =>
      host.withCore(async (call) => {
        const { undo } = await call.client.complaints.close({ id, outcome, told });
        await printComplaint(call, { id, undo });
      }),
    );
}

async function printComplaint({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const complaint = await client.complaints.show({ id });
  await printer.result({ ...complaintNoun(complaint), undo }, [text.writtenDown(id, undo)]);
}
