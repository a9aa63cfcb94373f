import { openCore } from '#main/core';
import { Secret } from '#main/kernel/secret';
import { openMemorySecretStore } from '#main/secrets/memory';
import { emailSettings } from '#shared/domain/account';

// A core of its own process, to be killed: connects the mailbox when it is new, syncs until caught up, says so, ends.
const [folder = '', settings = '', password = ''] = process.argv.slice(2);
const secrets = { ...openMemorySecretStore(), get: () => Promise.resolve(new Secret(password)) };
const core = await openCore({ folder, secrets, host: 'cli', version: 'test', background: false });
if ((await core.client.accounts.list({})).length === 0) {
  await core.client.accounts.connectEmail({
    address: 'anna@bakery.example',
    password,
    settings: emailSettings.parse(JSON.parse(settings)),
  });
}
process.stdout.write('syncing\n');
await core.client.accounts.sync({ id: null });
process.stdout.write('caught up\n');
await core.close();
