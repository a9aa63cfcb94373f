import { Option, type Command } from 'commander';
import { channels } from '#main/connectors/channels';
import type { Account, EmailSettings, MailServer, ServerSecurity } from '#shared/domain/account';
import type { Discovery } from '#shared/contract/accounts';
import { refusalCode } from '#shared/domain/refusal';
import { refusalSentence } from '#shared/text/refusals';
import { localDate } from '../dates.ts';
import { CommandFailed, WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { accountNoun } from '../nouns.ts';
import { parseServer, securities, usualSecurity, type Server } from '../option-values.ts';
import type { Client } from '../outside.ts';
import type { Listing, Printer } from '../printer.ts';
import { givesPassword, readPassword, type PasswordOptions } from '../secret-input.ts';
import { signInAtChannel } from '../sign-in-at-channel.ts';
import { signInInBrowser } from '../sign-in-in-browser.ts';
import { text } from '../text.ts';
import { addConnectCommands } from './connect-account.ts';
import { addSignInClientCommand } from './sign-in-client.ts';

type AddEmail = PasswordOptions &
  Readonly<{
    address: string;
    name?: string;
    username?: string;
    oauth?: string;
    imap?: Server;
    imapSecurity?: ServerSecurity;
    imapCertificate?: string;
    smtp?: Server;
    smtpSecurity?: ServerSecurity;
    smtpCertificate?: string;
  }>;

const listing: Listing<Account> = {
  noun: accountNoun,
  columns: [
    { title: 'ID', value: (account) => account.id },
    { title: 'CHANNEL', value: (account) => account.channel },
    { title: 'ADDRESS', value: (account) => account.address },
    { title: 'STATE', value: (account) => account.state },
    { title: 'LAST SYNC', value: (account) => localDate(account.lastSyncAt) },
  ],
};

export function addAccountCommands(program: Command, host: Host): void {
  const accounts = program.command('accounts').description('connect, list and remove mailboxes and profiles');
  const add = accounts.command('add').description('connect an account, one form a channel');
  add
    .command('email')
    .description('connect a mailbox after checking both logins')
    .requiredOption('--address <address>', 'its e-mail address')
    .option('--name <name>', 'the name that recipients see')
    .option('--imap <host:port>', 'may be left out where the settings of the address are found', parseServer)
    .addOption(new Option('--imap-security <kind>', 'default: by the port').choices(securities))
    .option('--imap-certificate <fingerprint>', 'trust this certificate (SHA-256) for this account')
    .option('--smtp <host:port>', 'may be left out where the settings of the address are found', parseServer)
    .addOption(new Option('--smtp-security <kind>', 'default: by the port').choices(securities))
    .option('--smtp-certificate <fingerprint>', 'trust this certificate (SHA-256) for this account')
    .option('--username <name>', 'where it is not the address')
    .option('--password-stdin', 'read the password from standard input')
    .option('--password-env <name>', 'read the password from an environment variable')
    .option('--oauth <provider>', 'sign in at this provider in the browser instead (google, microsoft, …)')
    .action(async (options: AddEmail) => {
      const { address, oauth, name = null } = options;
      if (oauth !== undefined && givesPassword(options)) throw new WrongUse(text.passwordOrOauth);
      const password = oauth === undefined ? (await readPassword(options, host.outside)).reveal() : null;
      await host.withCore(async ({ client, printer }) => {
        const settings = await settingsOf(options, client, printer);
        const signIn =
          oauth === undefined ? null : await signInInBrowser({ provider: oauth, address }, client, printer);
        await printAccount(await client.accounts.connectEmail({ address, name, password, signIn, settings }), printer);
      });
    });
  addConnectCommands(add, host, printAccount);
  accounts
    .command('sign-in <id>')
    .description('sign in again in the browser, for an account that does not use a password')
    .option('--oauth <provider>', 'another provider than before')
    .action((id: string, { oauth }: Readonly<{ oauth?: string }>) =>
      host.withCore(async ({ client, printer }) => {
        const account = (await client.accounts.list({})).find((known) => known.id === id);
        if (!account) throw new CommandFailed(refusalSentence('not-found'));
        const { address, channel } = account;
        if (channels.find((one) => one.channel === channel)?.signIn?.browser) {
          const asked = { channel, filled: {}, secret: null, account: id };
          const { signIn } = await signInAtChannel(asked, { client, printer, outside: host.outside });
          return printAccount(await client.accounts.signInAgain({ id, signIn }), printer);
        }
        const provider = oauth ?? account.oauth;
        if (provider === null) throw new CommandFailed(text.usesPassword(address));
        const signIn = await signInInBrowser({ provider, address }, client, printer);
        await printAccount(await client.accounts.signInAgain({ id, signIn }), printer);
      }),
    );
  addSignInClientCommand(accounts, host);
  accounts
    .command('list')
    .description('the accounts and how they are')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const all = await client.accounts.list({});
        await printer.list(listing, all.length > 0 ? [all] : []);
        for (const account of all) {
          const sentence = unwellSentence(account);
          if (sentence) await printer.note(sentence);
          const { address, gapSince, spending } = account;
          if (gapSince !== null) await printer.note(text.gap(address, localDate(gapSince)));
          if (spending) await printer.note(text.spent(address, spending));
        }
      }),
    );
  accounts
    .command('remove <id>')
    .description('forget an account and its password; what it brought stays in the log')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        const account = (await client.accounts.list({})).find((known) => known.id === id);
        await client.accounts.disconnect({ id });
        if (account) await printAccount(account, printer);
        await printer.note(text.removed(account?.address ?? id));
      }),
    );
}

/** Why an account is not well, for the notes; null where it is. */
export function unwellSentence(account: Account): string | null {
  if (account.failure === null) return null;
  const code = refusalCode.safeParse(account.failure.code);
  const detail = account.failure.detail;
  return text.accountUnwell(
    account.address,
    code.success ? refusalSentence(code.data, { detail }) : (detail ?? account.state),
  );
}

async function printAccount(account: Account, printer: Printer): Promise<void> {
  if (printer.json) await printer.result(accountNoun(account), []);
  else await printer.list(listing, [[account]]);
}

async function settingsOf(options: AddEmail, client: Client, printer: Printer): Promise<EmailSettings> {
  const found = options.imap && options.smtp ? null : await client.accounts.discover({ address: options.address });
  if (found) await noteAdvice(found, printer);
  const imap = options.imap ?? found?.imap;
  const smtp = options.smtp ?? found?.smtp;
  if (!imap || !smtp) throw new CommandFailed(text.noServers(options.address));
  if (found) await printer.note(text.serversFound(`${imap.host}:${imap.port}`, `${smtp.host}:${smtp.port}`));
  return {
    imap: server(imap, options.imapSecurity, options.imapCertificate),
    smtp: server(smtp, options.smtpSecurity, options.smtpCertificate),
    username: options.username ?? found?.username ?? options.address,
    interval: 2,
  };
}

function server(
  named: Server & Partial<MailServer>,
  security: ServerSecurity | undefined,
  certificate: string | undefined,
): MailServer {
  return {
    host: named.host,
    port: named.port,
    security: security ?? named.security ?? usualSecurity(named.port),
    certificate: certificate ?? null,
  };
}

async function noteAdvice({ advice, provider, adviceUrl }: Discovery, printer: Printer): Promise<void> {
  if (advice) await printer.note(text.advice[advice](provider ?? '', adviceUrl));
}
