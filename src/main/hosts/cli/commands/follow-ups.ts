import { Option, type Command } from 'commander';
import { followUpKind, followUpOutcome, type FollowUpKind, type FollowUpOutcome } from '#shared/domain/follow-up';
import type { Repetition } from '#shared/domain/repetition';
import { repetitionWords } from '#shared/text/repetition';
import { localDate } from '../dates.ts';
import { dueIn } from '../due-in.ts';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { followUpNoun, isoInstant } from '../nouns.ts';
import { text } from '../text.ts';

type DueOptions = Readonly<{ due?: string; every?: string }>;
type AddOptions = DueOptions &
  Readonly<{
    customer?: string;
    conversation?: string;
    kind: FollowUpKind;
    promise?: true;
    said?: string;
    saidIn?: string;
    unlessAnswered?: true;
  }>;
type ChangeOptions = DueOptions &
  Readonly<{ kind?: FollowUpKind; text?: string; said?: string; repeat?: false; unlessAnswered?: boolean }>;
type SettleOptions = Readonly<{ as: FollowUpOutcome; note?: string; last?: boolean }>;

const whens =
  'by when: 2026-03-01T08:00:00Z, or words like "tomorrow 9", "next Friday", "end of month", "every Monday 9"';
const oftens =
  'again and again: "day", "weekday", "2 weeks", "Monday 9", "month on the 15th", "last day of every month"';

export function addFollowUpCommands(program: Command, host: Host): void {
  const followUps = program.command('follow-ups').description('what is to be done for customers');
  followUps
    .command('add <text>')
    .description('a task, or a promise to somebody')
    .option('--customer <id>', 'for whom')
    .option('--conversation <id>', 'for whom a conversation is with')
    .addOption(new Option('--kind <kind>', 'what it is').choices(followUpKind.options).default('task'))
    .option('--promise', 'the same as --kind promise')
    .option('--said <sentence>', 'a promise: the sentence it was said in')
    .option('--said-in <interaction>', 'a promise: where it was said')
    .option('--due <when>', whens)
    .option('--every <often>', oftens)
    .option('--unless-answered', 'a task: only while they have not answered in the conversation')
    .action(async (words: string, options: AddOptions) => {
      const { customer, conversation, promise, kind, said, saidIn, unlessAnswered = false } = options;
      if (customer === undefined && conversation === undefined) throw new WrongUse(text.customerOrConversation);
      const due = await dueIn(options);
      await host.withCore(async (call) => {
        const about = { customerId: customer ?? null, conversationId: conversation ?? null };
        const what = {
          kind: promise ? ('promise' as const) : kind,
          text: words,
          said: said ?? null,
          saidIn: saidIn ?? null,
        };
        const made = await call.client.followUps.create({
          ...{ ...about, ...what, unlessAnswered },
          ...{ dueAt: due?.at ?? null, repeats: due?.repeats ?? null },
        });
        await printFollowUp(call, made);
      });
    });
  followUps
    .command('change <id>')
    .description('say something else of it; what is not named stays')
    .addOption(new Option('--kind <kind>', 'what it is').choices(followUpKind.options))
    .option('--text <text>', 'what is to be done')
    .option('--said <sentence>', 'a promise: the sentence it was said in')
    .option('--due <when>', whens)
    .option('--every <often>', oftens)
    .option('--no-repeat', 'it is due once')
    .option('--unless-answered', 'only while they have not answered')
    .option('--even-if-answered', 'whether they have answered or not')
    .action(async (id: string, options: ChangeOptions & Readonly<{ evenIfAnswered?: true }>) => {
      const due = await dueIn(options);
      const { kind, text: words, said, repeat, unlessAnswered } = options;
      const repeats = repeat === false ? null : due?.repeats;
      await host.withCore(async (call) => {
        const { undo } = await call.client.followUps.change({
          ...{ id, kind, text: words, said },
          ...(due && { dueAt: due.at }),
          ...(repeats !== undefined && (repeat === false || repeats !== null) && { repeats }),
          unlessAnswered: options.evenIfAnswered ? false : unlessAnswered,
        });
        await printFollowUp(call, { id, undo });
      });
    });
  const settling = (name: string, description: string): Command =>
    followUps
      .command(`${name} <id>`)
      .description(description)
      .option('--note <text>', 'what is to be remembered of it')
      .option('--last', 'of what repeats: it does not come again');
  const settle = (id: string, { as, note, last = false }: SettleOptions): Promise<void> =>
    host.withCore(async (call) => {
      const { undo } = await call.client.followUps.settle({ id, outcome: as, note: note ?? null, last });
      await printFollowUp(call, { id, undo });
    });
  settling('settle', 'a promise is kept or broken, a task done or dropped')
    .addOption(new Option('--as <outcome>', 'how it ended').choices(followUpOutcome.options).makeOptionMandatory())
    .action(settle);
  for (const [name, as, description] of [
    ['complete', 'done', 'a task is done'],
    ['drop', 'dropped', 'a task is not to be done any more'],
    ['keep', 'kept', 'a promise was kept'],
    ['break', 'broken', 'a promise was not kept'],
  ] as const)
    settling(name, description).action((id: string, options: Omit<SettleOptions, 'as'>) =>
      settle(id, { ...options, as }),
    );
  followUps
    .command('reopen <id>')
    .description('it is still to be done after all')
    .action((id: string) =>
      host.withCore(async (call) => {
        const { undo } = await call.client.followUps.settle({ id, outcome: null });
        await printFollowUp(call, { id, undo });
      }),
    );
  followUps
    .command('when <words...>')
    .description('what words for a due date mean, without writing anything down')
    .action(async (words: readonly string[]) => {
      const due = await dueIn({ due: words.join(' ') });
      const [at, repeats] = [due?.at ?? null, due?.repeats ?? null];
      await host.printer.result({ dueAt: isoInstant(at), repeats }, [whenWords(at, repeats)]);
    });
}

async function printFollowUp({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const followUp = await client.followUps.show({ id });
  const { dueAt, repeats } = followUp;
  const due = dueAt === null ? [] : [text.dueRead(whenWords(dueAt, repeats))];
  await printer.result({ ...followUpNoun(followUp), undo }, [text.writtenDown(id, undo), ...due]);
}

function whenWords(at: number | null, repeats: Repetition | null): string {
  const again = repeats === null ? '' : `, ${repetitionWords(repeats, null)}`;
  return `${localDate(at)}${again}`;
}
