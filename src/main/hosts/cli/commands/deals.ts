import type { Command } from 'commander';
import { decimalSignOf, readAmount } from '#shared/domain/amount';
import { CommandFailed, WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { dealStageListing } from '../listings.ts';
import { dealNoun } from '../nouns.ts';
import type { Client } from '../outside.ts';
import { text } from '../text.ts';

type AddOptions = Readonly<{
  customer?: string;
  conversation?: string;
  title: string;
  amount?: string;
  currency?: string;
  stage?: string;
  expected?: string;
}>;
type Done = Readonly<{ id: string; undo: string }>;

export function addDealCommands(program: Command, host: Host): void {
  const deals = program.command('deals').description('what customers may buy');
  deals
    .command('add')
    .description('a deal with a customer')
    .requiredOption('--title <words>', 'what it is about')
    .option('--customer <id>', 'with whom')
    .option('--conversation <id>', 'with whom a conversation is, which is kept with it')
    .option('--amount <amount>', 'what it is worth, written as anywhere: 1250, "1.250,50", "1,250.50"')
    .option('--currency <code>', 'of three letters; without it, that of the deal before')
    .option('--stage <stage>', 'its name or id; without it, the first')
    .option('--expected <day>', 'when it may close: 2026-03-01')
    .action(async (options: AddOptions) => {
      const { customer, conversation, title, expected } = options;
      if (customer === undefined && conversation === undefined) throw new WrongUse(text.customerOrConversation);
      await host.withCore(async (call) => {
        const { client } = call;
        const currency = options.currency?.toUpperCase() ?? (await client.deals.currency({})).currency;
        const made = await client.deals.add({
          ...{ customerId: customer ?? null, conversationId: conversation ?? null, title, currency },
          amount: options.amount === undefined ? null : amountIn(options.amount, currency),
          stageId: options.stage === undefined ? null : await stageIn(client, options.stage),
          expectedOn: expected ?? null,
        });
        await printDeal(call, made);
      });
    });
  deals
    .command('move <id> <stage>')
    .description('into another stage, by its name or id')
    .action((id: string, stage: string) =>
      host.withCore(async (call) => {
        const stageId = await stageIn(call.client, stage);
        await printDeal(call, { id, ...(await call.client.deals.change({ id, stageId })) });
      }),
    );
  for (const [name, state, description] of [
    ['win', 'won', 'it was won'],
    ['lose', 'lost', 'it was lost'],
    ['reopen', 'open', 'it is open again'],
  ] as const) {
    deals
      .command(`${name} <id>`)
      .description(description)
      .option('--reason <words>', 'why')
      .action((id: string, { reason }: Readonly<{ reason?: string }>) =>
        host.withCore(async (call) =>
          printDeal(call, { id, ...(await call.client.deals.close({ id, state, reason: reason ?? null })) }),
        ),
      );
  }
  deals
    .command('stages')
    .description('the stages deals go through, in their order')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        await printer.list(dealStageListing, [await client.deals.stages({})]);
      }),
    );
}

function amountIn(words: string, currency: string): number {
  if (!/^[A-Z]{3}$/u.test(currency)) throw new WrongUse(text.notCurrency(currency));
  const amount = readAmount(words, currency, decimalSignOf());
  if (amount === null) throw new WrongUse(text.notAmount(words, currency));
  return amount;
}

async function stageIn(client: Client, words: string): Promise<string> {
  const stages = await client.deals.stages({});
  const found = stages.find(({ id, name }) => id === words || name.toLowerCase() === words.toLowerCase());
  if (found) return found.id;
  const names = stages.map(({ name }) => name);
  throw new CommandFailed(text.noSuchName(words, names));
}

async function printDeal({ client, printer }: Call, { id, undo }: Done) {
  const stages = await client.deals.stages({});
  const deal = await client.deals.show({ id });
  await printer.result({ ...dealNoun(deal, stages), undo }, [text.writtenDown(id, undo)]);
}
