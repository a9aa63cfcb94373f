import type { Command } from 'commander';
import { channels } from '#main/connectors/channels';
import type { ChannelData } from '#main/connectors/connector';
import type { Account } from '#shared/domain/account';
import type { SignInForm } from '#shared/domain/sign-in-form';
import type { Host } from '../host.ts';
import type { Printer } from '../printer.ts';
import { givesPassword, readPassword, type PasswordOptions } from '../secret-input.ts';
import { signInAtChannel } from '../sign-in-at-channel.ts';

type Print = (account: Account, printer: Printer) => Promise<void>;

/** One command for each channel that says as data what it asks: a field is an option, its secret is never one. */
export function addConnectCommands(add: Command, host: Host, print: Print): void {
  for (const channel of channels)
    if (channel.signIn !== null) addConnectCommand(add, { host, print, channel, form: channel.signIn });
}

function addConnectCommand(
  add: Command,
  {
    host,
    print,
    channel: { channel, name: title },
    form,
  }: Readonly<{
    host: Host;
    print: Print;
    channel: ChannelData;
    form: SignInForm;
  }>,
): void {
  const command = add.command(channel).description(`connect ${title}`);
  for (const { name, kind, label, optional, chosen } of form.fields) {
    const [option, words] = [`--${name} <${kind === 'address' ? 'address' : name}>`, label.toLowerCase()];
    if (optional || chosen) command.option(option, words);
    else command.requiredOption(option, words);
  }
  const { secret: asked, browser } = form;
  if (asked !== null)
    command
      .option('--password-stdin', `read the ${asked.label.toLowerCase()} from standard input`)
      .option('--password-env <name>', `read the ${asked.label.toLowerCase()} from an environment variable`);
  command.action(async (options: PasswordOptions & Readonly<Record<string, unknown>>) => {
    const secret =
      asked === null || (asked.optional && !givesPassword(options))
        ? null
        : (await readPassword(options, host.outside, browser === null ? 'whole' : 'line')).reveal();
    const filled = Object.fromEntries(form.fields.map(({ name }) => [name, textOf(options[name])]));
    await host.withCore(async ({ client, printer }) => {
      const given = { channel, filled, secret };
      // Who names what signing in would let them choose has a secret that opens it.
      const named = form.fields.some(({ name, chosen }) => chosen && filled[name] !== '');
      const alone = secret !== null && (asked?.instead === true || named);
      const attempt =
        browser && !alone
          ? await signInAtChannel({ ...given, account: null }, { client, printer, outside: host.outside })
          : null;
      await print(await client.accounts.connect({ ...given, ...attempt }), printer);
    });
  });
}

function textOf(option: unknown): string {
  return typeof option === 'string' ? option : '';
}
