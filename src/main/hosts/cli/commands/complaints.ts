import { Option, type Command } from 'commander';
import {
  outcomeKind,
  severity,
  toldHow,
  type OutcomeKind,
  type Severity,
  type ToldHow,
} from '#shared/domain/complaint';
import { dueIn } from '../due-in.ts';
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
  playbook: string | false | true;
}>;
type PublicOptions = Readonly<{ saidPublicly?: string; notPublicly?: string; check?: string }>;
type ChangeOptions = PublicOptions &
  Readonly<{ severity?: Severity; summary?: string; conversation: readonly string[] }>;
type CloseOptions = PublicOptions & Readonly<{ outcome: string; kind?: OutcomeKind; told: string; how?: ToldHow }>;

export function addComplaintCommands(program: Command, host: Host): void {
  const complaints = program.command('complaints').description('what customers are cross about');
  const severities = () => new Option('--severity <severity>', 'how bad it is').choices(severity.options);
  complaints
    .command('open')
    .description('write down what somebody is cross about')
    .option('--customer <id>', 'who is')
    .option('--conversation <id>', 'where it was said; repeatable', collect, [])
    .addOption(severities().default('normal'))
    .requiredOption('--summary <text>', 'what it is about')
    .option('--playbook <id>', 'what is gone through for it; left out, the playbook for complaints')
    .option('--no-playbook', 'nothing is gone through for it')
    .action(async ({ customer, conversation, severity: grade, summary, playbook }: OpenOptions) => {
      if (customer === undefined && conversation.length === 0) throw new WrongUse(text.customerOrConversation);
      await host.withCore(async (call) => {
        const about = { customerId: customer ?? null, conversationIds: [...conversation] };
        const through = playbook === true ? {} : { playbookId: playbook === false ? null : playbook };
        await printComplaint(
          call,
          await call.client.complaints.open({ ...about, ...through, severity: grade, summary }),
        );
      });
    });
  inPublic(
    complaints
      .command('change <id>')
      .description('say something else of it; what is left out stays')
      .addOption(severities())
      .option('--summary <text>', 'what it is about')
      .option('--conversation <id>', 'where it was said, too; repeatable', collect, []),
  ).action(async (id: string, { severity: grade, summary, conversation, ...options }: ChangeOptions) => {
    const afterwards = await afterwardsIn(options);
    await host.withCore(async (call) => {
      const { conversationIds } = await call.client.complaints.show({ id });
      const all = [...conversationIds, ...conversation];
      const changes = { severity: grade, summary, conversationIds: all, ...afterwards };
      await printComplaint(call, { id, ...(await call.client.complaints.change({ id, ...changes })) });
    });
  });
  inPublic(
    complaints
      .command('close <id>')
      .description('end it: what came of it, and who was told')
      .requiredOption('--outcome <text>', `what came of it, in words, or one of ${outcomeKind.options.join(', ')}`)
      .addOption(new Option('--kind <kind>', 'in what way it ended').choices(outcomeKind.options))
      .requiredOption('--told <who>', 'who was told')
      .addOption(new Option('--how <way>', 'how they were told').choices(toldHow.options)),
  ).action(async (id: string, { outcome, kind, told, how, ...options }: CloseOptions) => {
    const afterwards = await afterwardsIn(options);
    const ending = { outcomeKind: kind ?? kindIn(outcome), outcome, told, toldHow: how ?? null };
    await host.withCore(async (call) => {
      await printComplaint(call, { id, ...(await call.client.complaints.close({ id, ...ending, ...afterwards })) });
    });
  });
  complaints
    .command('reopen <id>')
    .description('it was not over; it ends again with an outcome of its own')
    .action((id: string) =>
      host.withCore(async (call) => {
        await printComplaint(call, { id, ...(await call.client.complaints.reopen({ id })) });
      }),
    );
}

function inPublic(command: Command): Command {
  return command
    .option('--said-publicly <address>', 'where it was also put right in public')
    .option('--not-publicly <why>', 'why it was not')
    .option('--check <when>', 'when to ask again: "in 2 weeks", "next Friday", 2026-03-01');
}

async function afterwardsIn({ saidPublicly, notPublicly, check }: PublicOptions) {
  if (saidPublicly !== undefined && notPublicly !== undefined) throw new WrongUse(text.publiclyOnce);
  const due = check === undefined ? null : await dueIn({ due: check });
  return {
    ...(saidPublicly === undefined ? {} : { saidPublicly: 'yes' as const, publicLink: saidPublicly, publicNote: null }),
    ...(notPublicly === undefined ? {} : { saidPublicly: 'no' as const, publicNote: notPublicly, publicLink: null }),
    ...(due === null ? {} : { checkAt: due.at }),
  };
}

/** `refunded` alone is also the way it ended. */
function kindIn(outcome: string): OutcomeKind {
  return outcomeKind.safeParse(outcome.trim().toLowerCase()).data ?? 'other';
}

async function printComplaint({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const complaint = await client.complaints.show({ id });
  await printer.result({ ...complaintNoun(complaint), undo }, [text.writtenDown(id, undo)]);
}
