import { Option, type Command } from 'commander';
import { customerKind, type CustomerKind, type FieldChange } from '#shared/domain/customer';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { customerNoun } from '../nouns.ts';
import type { Client } from '../outside.ts';
import { text } from '../text.ts';
import { addPeopleCommands } from './people.ts';
import { addRightsCommands } from './rights.ts';

type CardOptions = Readonly<{
  name?: string;
  kind?: CustomerKind;
  company?: string;
  website?: string;
  birthday?: string;
  language?: string;
  timeZone?: string;
  stage?: string;
  vip?: boolean;
  doNotContact?: boolean;
  field: readonly string[];
}>;
type WayOptions = Readonly<{ email: readonly string[]; phone: readonly string[]; handle: readonly string[] }>;

export function addCustomerCommands(program: Command, host: Host): void {
  const customers = program.command('customers').description('who the customers are');
  addPeopleCommands(customers, host);
  addRightsCommands(customers, host);
  withCard(customers.command('add').description('somebody no message brought'))
    .requiredOption('--name <name>', 'what they are called')
    .option('--tag <tag>', 'repeatable', collected, [])
    .action(async (options: CardOptions & WayOptions & Readonly<{ name: string; tag: readonly string[] }>) => {
      await host.withCore(async (call) => {
        const { client } = call;
        const made = await client.customers.create({
          fields: { ...fieldsOf(options), name: options.name },
          identities: waysOf(options),
          tags: [...options.tag],
          custom: await customOf(client, options.field),
        });
        await printCustomer(call, made);
      });
    });
  withCard(customers.command('set <id>').description('what is known of somebody; an empty value takes it away'))
    .option('--name <name>', 'what they are called')
    .action(async (id: string, options: CardOptions & WayOptions) => {
      await host.withCore(async (call) => {
        const { client } = call;
        const done = await client.customers.change({
          ids: [id],
          fields: fieldsOf(options),
          custom: await customOf(client, options.field),
        });
        for (const way of waysOf(options)) await client.customers.addIdentity({ id, ...way });
        await printCustomer(call, { id, ...done });
      });
    });
  customers
    .command('tag <ids...>')
    .description('put tags on customers, or take them off')
    .option('--add <tag>', 'repeatable', collected, [])
    .option('--remove <tag>', 'repeatable', collected, [])
    .action(async (ids: string[], { add, remove }: Readonly<{ add: readonly string[]; remove: readonly string[] }>) => {
      if (add.length + remove.length === 0) throw new WrongUse(text.tagNeeded);
      const off = remove.map((tag) => [tag, false] as const);
      const tags = Object.fromEntries([...off, ...add.map((tag) => [tag, true] as const)]);
      await host.withCore(async ({ client, printer }) => {
        const { undo } = await client.customers.change({ ids, tags });
        await printer.result({ ids, undo }, [text.tagged(ids.length, undo)]);
      });
    });
}

function withCard(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'what they are').choices(customerKind.options))
    .option('--company <name>', 'where they work')
    .option('--email <address>', 'repeatable', collected, [])
    .option('--phone <number>', 'repeatable; without a country code one of the shop’s country', collected, [])
    .option('--handle <channel:name>', 'repeatable: instagram:adabakes', collected, [])
    .option('--website <address>', 'their page')
    .option('--birthday <day>', '1990-05-04, or --05-04 without the year (as --birthday=--05-04)')
    .option('--language <tag>', 'BCP 47: de, pt-BR')
    .option('--time-zone <name>', 'IANA: Europe/Berlin')
    .option('--stage <stage>', 'lead, customer, regular, lapsed, or one of the shop’s own')
    .option('--vip', 'somebody important')
    .option('--no-vip', 'nobody special')
    .option('--do-not-contact', 'not to be written to')
    .option('--no-do-not-contact', 'may be written to')
    .option('--field <name=value>', 'a field of the shop’s own; repeatable', collected, []);
}

function fieldsOf(options: CardOptions): Omit<FieldChange, 'photo'> {
  const { name, kind, company, website, birthday, language, timeZone, stage, vip, doNotContact } = options;
  return { name, kind, company, website, birthday, language, timeZone, stage, vip, doNotContact };
}

function waysOf({ email, phone, handle }: WayOptions): { channel: string; address: string }[] {
  return [
    ...email.map((address) => ({ channel: 'email', address })),
    ...phone.map((address) => ({ channel: 'phone', address })),
    ...handle.map((given) => {
      const { channel, address } = /^(?<channel>[^:]+):(?<address>.+)$/u.exec(given)?.groups ?? {};
      if (channel === undefined || address === undefined) throw new WrongUse(text.notAHandle(given));
      return { channel, address };
    }),
  ];
}

async function customOf(client: Client, given: readonly string[]): Promise<Record<string, string | null>> {
  if (given.length === 0) return {};
  const fields = await client.fields.list({});
  return Object.fromEntries(
    given.map((words) => {
      const at = words.indexOf('=');
      const name = words.slice(0, Math.max(at, 0)).trim();
      const field = fields.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
      if (at < 1 || !field)
        throw new WrongUse(
          text.notAField(
            words,
            fields.map((one) => one.name),
          ),
        );
      return [field.id, words.slice(at + 1)];
    }),
  );
}

async function printCustomer({ client, printer }: Call, { id, undo }: Readonly<{ id: string; undo: string }>) {
  const customer = await client.customers.show({ id });
  await printer.result({ ...customerNoun(customer), undo }, [text.writtenDown(id, undo)]);
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
