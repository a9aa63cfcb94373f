import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Secret } from '#main/kernel/secret';
import { openKeychain } from '#main/secrets/keychain';
import { openSecretStore } from '#main/secrets/open-secret-store';
import { keyringIsInstalled, startDesktopKeyring } from './desktop-keyring.ts';

describe.runIf(keyringIsInstalled)('With a desktop keyring', () => {
  let desktop: Awaited<ReturnType<typeof startDesktopKeyring>>;
  beforeAll(async () => {
    desktop = await startDesktopKeyring();
  });
  afterAll(() => desktop.stop());

  it('keeps, gives back and forgets a password of any letters', async () => {
    const keychain = openKeychain({ environment: desktop.environment });
    expect(await keychain.probe()).toBe(null);
    expect(await keychain.get('account')).toBe(null);
    await keychain.set('account', new Secret('pässwörd "\'\n密'));
    await keychain.set('another', new Secret('other'));
    expect((await keychain.get('account'))?.reveal()).toBe('pässwörd "\'\n密');
    await keychain.delete('account');
    await keychain.delete('account');
    expect(await keychain.get('account')).toBe(null);
    expect((await keychain.get('another'))?.reveal()).toBe('other');
  });

  it('is where the store keeps passwords, and nothing is written to the data folder', async () => {
    const folder = await temporaryFolder();
    const store = openSecretStore({
      folder: join(folder, 'data'),
      keychain: openKeychain({ environment: desktop.environment }),
    });
    expect(await store.state()).toEqual({ state: 'keychain', reason: null });
    await store.set('one', new Secret('word'));
    const reopened = openSecretStore({ folder, keychain: openKeychain({ environment: desktop.environment }) });
    expect((await reopened.get('one'))?.reveal()).toBe('word');
  });
});

describe.runIf(process.platform === 'linux')('Without a desktop keyring', () => {
  it('says so instead of using the kernel keyring, which forgets at the next restart', async () => {
    const folder = await temporaryFolder();
    const keychain = openKeychain({
      environment: { PATH: process.env['PATH'], HOME: folder, XDG_RUNTIME_DIR: folder },
    });
    expect(await keychain.probe()).toMatch(/secret service|platform|d-?bus/i);
  });

  it('gives up on a D-Bus that never answers, and leaves this thread free meanwhile', async () => {
    const folder = await temporaryFolder();
    const socket = join(folder, 'bus');
    const mute = createServer().listen(socket);
    onTestFinished(() => void mute.close());
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    onTestFinished(() => clearInterval(ticking));
    const keychain = openKeychain({
      firstAnswer: 400,
      environment: { PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` },
    });
    expect(await keychain.probe()).toBe('The keychain did not answer within 0.4 s');
    expect(ticks).toBeGreaterThan(10);
    const store = openSecretStore({ folder, keychain });
    expect((await store.state()).state).toBe('none');
  });
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
