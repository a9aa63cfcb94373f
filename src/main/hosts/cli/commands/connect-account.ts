import type { Command } from 'commander';
import { channels } from '#main/connectors/channels';
import type { ChannelData } from '#main/connectors/connector';
import type { Account } from '#shared/domain/account';
import type { SignInForm } from '#shared/domain/sign-in-form';
import type { Host } from '../host.ts';
import type { Printer } from '../printer.ts';
import { readPassword, type PasswordOptions } from '../secret-input.ts';

type Print = (account: Account, printer: Printer) => Promise<void>;

/** One command for each channel that says as data what it asks: a field is an option, its secret is never one. */
export function addConnectCommands(add: Command, host: Host, print: Print): void {
  for (const channel of channels)
    if (channel.signIn !== null) addConnectCommand(add, { host, print, channel, form: channel.signIn });
}

function addConnectCommand(
  add: Command,
  { host, print, channel, form }: Readonly<{ host: Host; print: Print; channel: ChannelData; form: SignInForm }>,
): void {
  const command = add.command(channel.channel).description(`connect ${channel.name}`);
  for (const { name, kind, label } of form.fields)
    command.requiredOption(`--${name} <${kind === 'address' ? 'address' : name}>`, label.toLowerCase());
  if (form.secret !== null)
    command
      .option('--password-stdin', `read the ${form.secret.label.toLowerCase()} from standard input`)
      .option('--password-env <name>', `read the ${form.secret.label.toLowerCase()} from an environment variable`);
  command.action(async (options: PasswordOptions & Readonly<Record<string, unknown>>) => {
    const secret = form.secret === null ? null : (await readPassword(options, host.outside)).reveal();
    const filled = Object.fromEntries(form.fields.map(({ name }) => [name, textOf(options[name])]));
    await host.withCore(async ({ client, printer }) => {
      await print(await client.accounts.connect({ channel: channel.channel, filled, secret }), printer);
    });
  });
}

function textOf(option: unknown): string {
  return typeof option === 'string' ? option : '';
}
