import type { Command } from 'commander';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { personRecordListing } from '../listings.ts';
import { customerNoun } from '../nouns.ts';
import { text } from '../text.ts';

/** Who is one person: of customers, and of what is suggested of them. */
export function addPeopleCommands(customers: Command, host: Host): void {
  customers
    .command('merge <ids...>')
    .description('make customers one; the first stands for the person')
    .action((ids: string[]) =>
      host.withCore(async (call) => printSettled(call, await call.client.people.merge({ ids }))),
    );
  customers
    .command('records <id>')
    .description('what a customer was merged from')
    .action((customerId: string) =>
      host.withCore(async ({ client, printer }) => {
        await printer.list(personRecordListing, [await client.people.records({ customerId })]);
      }),
    );
  customers
    .command('unmerge <record>')
    .description('take a record out of the customer it was merged into, as it was')
    .action((recordId: string) =>
      host.withCore(async (call) => printSettled(call, await call.client.people.unmerge({ recordId }))),
    );
  customers
    .command('split <id> <ways...>')
    .description(
      'give addresses (channel:address, or an e-mail address) with all that came by them to a customer of their own',
    )
    .action((customerId: string, ways: string[]) =>
      host.withCore(async (call) =>
        printSettled(call, await call.client.people.split({ customerId, identities: ways.map(wayOf) })),
      ),
    );
  customers
    .command('link <member> <group>')
    .description('somebody belongs to a company or a household')
    .option('--role <role>', 'as what')
    .action((memberId: string, groupId: string, { role }: Readonly<{ role?: string }>) =>
      host.withCore(async (call) =>
        printUndo(call, await call.client.people.link({ memberId, groupId, role: role ?? null })),
      ),
    );
  customers
    .command('unlink <member> <group>')
    .description('somebody belongs there no more')
    .action((memberId: string, groupId: string) =>
      host.withCore(async (call) => printUndo(call, await call.client.people.unlink({ memberId, groupId }))),
    );
  customers
    .command('accept <suggestion>')
    .description('merge two customers, as "list suggestions" has it')
    .action((id: string) => host.withCore(async (call) => printSettled(call, await call.client.people.accept({ id }))));
  customers
    .command('dismiss <one> <other>')
    .description('these two are not one person: never suggest it again')
    .action((one: string, other: string) =>
      host.withCore(async (call) => printUndo(call, await call.client.people.dismiss({ ids: [one, other] }))),
    );
}

async function printSettled(
  { client, printer }: Call,
  { id, undo }: Readonly<{ id: string; undo: string }>,
): Promise<void> {
  await printer.result({ ...customerNoun(await client.customers.show({ id })), undo }, [text.settled(id, undo)]);
}

async function printUndo({ printer }: Call, { undo }: Readonly<{ undo: string }>): Promise<void> {
  await printer.result({ undo }, [text.said(undo)]);
}

/** `phone:+4930123456`; what has no channel before it is an e-mail address. */
function wayOf(words: string): Readonly<{ channel: string; address: string }> {
  const [, channel = 'email', address = ''] = /^(?:([a-z-]{1,32}):)?(.+)$/u.exec(words) ?? [];
  if (address === '') throw new WrongUse(text.notAnAddress(words));
  return { channel, address };
}
