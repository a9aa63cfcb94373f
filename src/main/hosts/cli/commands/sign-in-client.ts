import type { Command } from 'commander';
import { CommandFailed } from '../ending-failures.ts';
import { fromEnvironment } from '../secret-input.ts';
import type { Host } from '../host.ts';
import { text } from '../text.ts';

type Options = Readonly<{
  clientId?: string;
  clientSecretEnv?: string;
  issuer?: string;
  scopes?: string;
  forget?: true;
}>;

/** How the owner registered Shopbell at a provider; the window has a page for it. */
export function addSignInClientCommand(accounts: Command, host: Host): void {
  accounts
    .command('client <provider>')
    .description('keep your own OAuth client for a provider (google, microsoft, yahoo, fastmail, zoho, other)')
    .option('--client-id <id>', 'as the provider gave it')
    .option('--client-secret-env <name>', 'read its secret from an environment variable, where the provider gives one')
    .option('--issuer <url>', 'for other: the address of the provider')
    .option('--scopes <scopes>', 'for other: what to ask for')
    .option('--forget', 'forget the client')
    .action((provider: string, options: Options) =>
      host.withCore(async ({ client, printer }) => {
        const { clientId, clientSecretEnv, issuer = null, scopes = null, forget } = options;
        const clientSecret =
          clientSecretEnv === undefined ? null : fromEnvironment(clientSecretEnv, host.outside).reveal();
        const own = forget || clientId === undefined ? null : { clientId, clientSecret, issuer, scopes };
        const shown = own || forget ? await client.signIn.setClient({ provider, client: own }) : null;
        const found = shown ?? (await client.signIn.providers({})).find(({ id }) => id === provider);
        if (!found) throw new CommandFailed(text.noProvider(provider));
        await printer.result(found, [found.ready ? text.clientKept(found.name) : text.clientMissing(found.name)]);
      }),
    );
}
