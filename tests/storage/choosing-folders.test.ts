import { rmSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openAccounts } from '#main/accounts/accounts';
import { accountCommands } from '#main/accounts/commands';
import { callPort, servePort } from '#main/kernel/port';
import { openMemorySecretStore } from '#main/secrets/memory';
import { openSignIn } from '#main/sign-in/sign-in';
import { Scope } from '#main/kernel/scope';
import { emailSettings } from '#shared/domain/account';
import { emptyLog, shop } from '#tests/support/arriving-mail';

const server = { host: '127.0.0.1', port: 1, security: 'none', certificate: null } as const;
const settings = emailSettings.parse({ imap: server, smtp: server, username: 'anna', interval: 5 });

it('which folders are read may be chosen while a mailbox rests or waits for a sign-in: it goes on doing so', async () => {
  const writer = emptyLog();
  const scope = new Scope();
  const written = accountCommands(writer);
  const channel = new MessageChannel();
  servePort(channel.port1, written);
  const commands = callPort<typeof written>(channel.port2);
  const secrets = openMemorySecretStore();
  const polled: string[] = [];
  const openAddress = () => Promise.resolve(false);
  const authorizerOf = () => {
    throw new Error('nobody asks');
  };
  const accounts = openAccounts({
    ...{ reader: writer, clock: writer.clock, secrets, commands },
    discover: () => Promise.reject(new Error('nobody asks')),
    locate: () => Promise.reject(new Error('nobody asks')),
    check: (_, value) => Promise.resolve({ value }),
    signIn: openSignIn({ secrets, clock: writer.clock, fetch, openAddress, openGuarded: null, authorizerOf }, scope),
    doing: () => ({ syncing: false, nextSyncAt: null, caughtUpAt: null }),
    connected: (id) => polled.push(id),
    disconnected: () => Promise.resolve(),
    changed: () => undefined,
  });
  for (const id of ['resting', 'waiting'])
    written.saveAccount({ ...shop, id, address: `${id}@bakery.example`, channel: 'email', settings });
  written.setPaused({ id: 'resting', paused: true });
  const failure = { code: 'wrong-password', detail: null };
  written.setHealth({ id: 'waiting', health: { state: 'needs-sign-in', failure, lastSyncAt: null, notBefore: null } });
  expect(await accounts.chooseFolders('resting', ['Orders'])).toMatchObject({ state: 'paused' });
  expect(await accounts.chooseFolders('waiting', ['Orders'])).toMatchObject({ state: 'needs-sign-in' });
  expect(polled).toEqual([]);
  expect(accounts.settings('waiting').folders).toEqual(['Orders']);
  channel.port1.close();
  await scope.close();
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});
