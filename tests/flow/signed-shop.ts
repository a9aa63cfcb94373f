import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore, type Core, type CoreOptions } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import type { SecretStore } from '#main/secrets/secret-store';
import type { Account, EmailSettings } from '#shared/domain/account';
import { startDovecot, type Dovecot, type DovecotOptions } from '#tests/servers/dovecot';
import { startOauth, type OauthServer } from '#tests/servers/oauth';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { visit } from '#tests/servers/visitor';

/** A real provider, a Dovecot that asks it whose a token is, and an SMTP server that does. */
export type SignedServers = Readonly<{
  oauth: OauthServer;
  dovecot: Dovecot;
  smtp: SmtpServer;
  close: () => Promise<void>;
}>;

/** A shop whose mailbox opens to access tokens: those servers, and the whole core on a folder of its own. */
export type SignedShop = Readonly<{
  secrets: SecretStore;
  folder: string;
  address: string;
  settings: EmailSettings;
  core: () => Core;
  restart: (changes?: Partial<CoreOptions>) => Promise<Core>;
  /** Goes to the provider's page and allows it; answers the finished attempt. */
  signIn: (login?: string) => Promise<string>;
  connect: () => Promise<Account>;
  close: () => Promise<void>;
}>;

type Mechanisms = NonNullable<DovecotOptions['tokens']>['mechanisms'];

export async function startSignedServers(mechanisms: Mechanisms, users: readonly string[]): Promise<SignedServers> {
  const oauth = await startOauth();
  const [dovecot, smtp] = await Promise.all([
    startDovecot({
      tokens: { introspection: oauth.introspection, mechanisms },
      users: Object.fromEntries(users.map((user) => [user, 'no password is given'])),
    }),
    startSmtp({ opens: oauth.opens }),
  ]);
  return {
    oauth,
    dovecot,
    smtp,
    close: async () => {
      await Promise.all([dovecot.close(), smtp.close(), oauth.close()]);
    },
  };
}

export async function openSignedShop({ oauth, dovecot, smtp }: SignedServers, user: string): Promise<SignedShop> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-signed-'));
  const secrets = openMemorySecretStore();
  const usual: CoreOptions = { folder, secrets, host: 'cli', version: 'test', background: false };
  let core = await openCore(usual);
  const address = `${user}@bakery.example`;
  const settings: EmailSettings = {
    imap: { host: dovecot.host, port: dovecot.imapPort, security: 'none', certificate: null },
    smtp: { host: smtp.host, port: smtp.port, security: 'none', certificate: null },
    username: user,
    interval: 1,
  };
  const client = { clientId: oauth.clientId, clientSecret: null, issuer: oauth.issuer, scopes: null };
  await core.client.signIn.setClient({ provider: 'other', client });
  const signIn = async (login = user): Promise<string> => {
    const { id, url } = await core.client.signIn.begin({ provider: 'other', address });
    await visit(url, { login });
    await core.client.signIn.wait({ id });
    return id;
  };
  return {
    secrets,
    folder,
    address,
    settings,
    core: () => core,
    restart: async (changes = {}) => {
      await core.close();
      core = await openCore({ ...usual, ...changes });
      return core;
    },
    signIn,
    connect: async () => core.client.accounts.connectEmail({ address, name: null, settings, signIn: await signIn() }),
    close: async () => {
      await core.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
