import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { openFacebookSimulator } from '#main/simulators/graph/facebook';
import { openMastodonSimulator } from '#main/simulators/mastodon/index';
import { visit } from '#tests/servers/visitor';

async function openShop() {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-channels-'));
  const secrets = openMemorySecretStore();
  const core = await openCore({ folder, secrets, host: 'cli', version: 'test', background: false });
  onTestFinished(async () => {
    await core.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { client: core.client, secrets };
}

it('an account is connected at its server’s page, keeps what its owner chose, and is signed in to again by one step', async () => {
  const [{ client, secrets }, server] = await Promise.all([openShop(), openMastodonSimulator()]);
  onTestFinished(() => server.close());
  const filled = { handle: `@${server.address}`, api: `${server.url}/` };
  const first = await client.signIn.beginChannel({ channel: 'mastodon', filled });
  expect(await visit(first.url, { login: '' })).toContain('You can close this tab');
  expect(await client.signIn.wait({ id: first.id })).toEqual({ choose: null });
  const connected = await client.accounts.connect({ channel: 'mastodon', filled, signIn: first.id });
  expect(connected).toMatchObject({ address: server.address, state: 'ok', spending: null, gapSince: null });
  const { id } = connected;
  expect((await client.accounts.choose({ id, interval: 30 })).interval).toBe(30);

  await secrets.delete(id);
  await expect(client.accounts.sync({ id })).rejects.toMatchObject({ code: 'account-needs-sign-in' });
  expect((await client.accounts.list({}))[0]?.state).toBe('needs-sign-in');
  const again = await client.signIn.beginChannel({ channel: 'mastodon', filled: {}, account: id });
  await visit(again.url, { login: '' });
  const signedIn = await client.accounts.signInAgain({ id, signIn: again.id });
  expect(signedIn).toMatchObject({ id, state: 'ok', interval: 30 });
  await expect(client.accounts.signInAgain({ id, signIn: again.id })).rejects.toMatchObject({
    code: 'sign-in-expired',
  });
  expect(JSON.stringify([first, again, connected, signedIn])).not.toContain(server.secret);
});

it('an app of one’s own signs in with its secret, one page is chosen, and neither is asked for again', async () => {
  const [{ client, secrets }, network] = await Promise.all([openShop(), openFacebookSimulator({ limits: false })]);
  onTestFinished(() => network.simulator.close());
  const secret = network.appSecret;
  const filled = { clientId: network.appId, api: network.simulator.url };
  const redirect = 'https://www.facebook.com/connect/login_success.html';
  const comeBack = async (begun: Readonly<{ id: string; url: string }>): Promise<void> => {
    const text = await visit(begun.url, { login: '', until: redirect });
    await client.signIn.paste({ id: begun.id, text });
  };
  const first = await client.signIn.beginChannel({ channel: 'facebook', filled, secret });
  await comeBack(first);
  const { choose } = await client.signIn.wait({ id: first.id });
  const page = choose?.options[0]?.value ?? '';
  const given = { channel: 'facebook', secret, signIn: first.id };
  await expect(client.accounts.connect({ ...given, filled })).rejects.toMatchObject({
    code: 'invalid-input',
    data: { field: choose?.field },
  });
  const { id } = await client.accounts.connect({ ...given, filled: { ...filled, [choose?.field ?? '']: page } });

  const again = await client.signIn.beginChannel({ channel: 'facebook', filled: {}, account: id });
  await comeBack(again);
  expect(await client.accounts.signInAgain({ id, signIn: again.id })).toMatchObject({ id, state: 'ok' });
  await client.accounts.disconnect({ id });
  expect([await secrets.get(id), await secrets.get(`${id}/app`)]).toEqual([null, null]);
});
