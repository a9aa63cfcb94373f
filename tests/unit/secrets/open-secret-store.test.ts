import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Secret } from '#main/kernel/secret';
import { KeychainFailure, type Keychain } from '#main/secrets/keychain';
import { openSecretStore } from '#main/secrets/open-secret-store';

const passphrase = new Secret('a shop bell rings');

it('asks for a passphrase where no keychain answers, then keeps passwords in the sealed file', async () => {
  const folder = await temporaryFolder();
  const store = openSecretStore({ folder, keychain: silentKeychain() });
  expect(await store.state()).toEqual({ state: 'none', reason: 'nobody there' });
  await expect(store.set('one', new Secret('word'))).rejects.toMatchObject({ code: 'no-keychain' });
  await store.create(passphrase);
  await store.set('one', new Secret('pässword'));
  await Promise.all([store.set('two', new Secret('2')), store.set('three', new Secret('3'))]);
  await store.delete('two');
  expect(await store.state()).toEqual({ state: 'sealed-file', reason: 'nobody there' });

  const file = join(folder, 'secrets.sealed');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['secrets.sealed']);
  expect(await readFile(file, 'utf8')).not.toMatch(/pässword|one|shop bell/);

  const reopened = openSecretStore({ folder, keychain: silentKeychain() });
  expect((await reopened.state()).state).toBe('locked');
  await expect(reopened.get('one')).rejects.toMatchObject({ code: 'vault-locked' });
  await expect(reopened.unlock(new Secret('a shop bell ring'))).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect((await reopened.state()).state).toBe('locked');
  await reopened.unlock(passphrase);
  expect([
    (await reopened.get('one'))?.reveal(),
    await reopened.get('two'),
    (await reopened.get('three'))?.reveal(),
  ]).toEqual(['pässword', null, '3']);
});

it('never replaces a sealed file with an empty one', async () => {
  const folder = await temporaryFolder();
  await sealedWith(folder, { one: 'word' });
  const other = openSecretStore({ folder, keychain: silentKeychain() });
  await expect(other.create(new Secret('another passphrase'))).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await other.create(passphrase);
  expect((await other.get('one'))?.reveal()).toBe('word');
});

it('opens or makes the sealed file by itself when it was given the passphrase', async () => {
  const folder = await temporaryFolder();
  const first = openSecretStore({ folder, keychain: silentKeychain(), passphrase });
  await first.set('one', new Secret('word'));
  const second = openSecretStore({ folder, keychain: silentKeychain(), passphrase });
  expect((await second.get('one'))?.reveal()).toBe('word');
  const wrong = openSecretStore({ folder, keychain: silentKeychain(), passphrase: new Secret('something else') });
  await expect(wrong.get('one')).rejects.toMatchObject({ code: 'wrong-passphrase' });
});

it('notices any change to the sealed file and gives nothing out of it', async () => {
  const folder = await temporaryFolder();
  await sealedWith(folder, { one: 'word' });
  const file = join(folder, 'secrets.sealed');
  const whole: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('salt', 'check', 'nonce', 'tag', 'sealed'),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (field, at, flip) => {
        const bytes = Buffer.from(whole[field] ?? '', 'base64');
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ flip, index);
        await writeFile(file, JSON.stringify({ ...whole, [field]: bytes.toString('base64') }));
        const store = openSecretStore({ folder, keychain: silentKeychain() });
        const code = field === 'salt' || field === 'check' ? 'wrong-passphrase' : 'file-unreadable';
        await expect(store.unlock(passphrase)).rejects.toMatchObject({ code });
        expect((await store.state()).state).toBe('locked');
      },
    ),
    { numRuns: 8 },
  );
  for (const [content, code] of [
    ['', 'file-unreadable'],
    ['{"version":1}', 'file-unreadable'],
    ['{"version":2}', 'log-from-newer-version'],
  ] as const) {
    await writeFile(file, content);
    await expect(openSecretStore({ folder, keychain: silentKeychain() }).unlock(passphrase)).rejects.toMatchObject({
      code,
    });
  }
});

it('seals the same passwords differently every time', async () => {
  const [one, two] = [await temporaryFolder(), await temporaryFolder()];
  const contents = [];
  for (const folder of [one, two]) {
    await sealedWith(folder, { one: 'word' });
    contents.push(JSON.parse(await readFile(join(folder, 'secrets.sealed'), 'utf8')));
  }
  for (const field of ['salt', 'nonce', 'sealed', 'tag']) expect(contents[0][field]).not.toBe(contents[1][field]);
});

it('moves everything into a keychain that answers by now, once the passphrase is given', async () => {
  const folder = await temporaryFolder();
  await sealedWith(folder, { one: 'word', two: 'other' });
  const kept = new Map([['three', new Secret('in the keychain already')]]);
  const store = openSecretStore({ folder, keychain: keychainOf(kept) });
  expect((await store.state()).state).toBe('locked');
  expect((await store.get('three'))?.reveal()).toBe('in the keychain already');
  await expect(store.get('one')).rejects.toMatchObject({ code: 'vault-locked' });
  await store.unlock(passphrase);
  expect(await store.state()).toEqual({ state: 'keychain', reason: null });
  expect([...kept].map(([key, secret]) => [key, secret.reveal()])).toEqual([
    ['three', 'in the keychain already'],
    ['one', 'word'],
    ['two', 'other'],
  ]);
  expect(await readdir(folder)).toEqual([]);
});

it('keeps the sealed file when the keychain breaks off half way', async () => {
  const folder = await temporaryFolder();
  await sealedWith(folder, { one: 'word' });
  const breaking: Keychain = {
    ...keychainOf(new Map()),
    set: () => Promise.reject(new KeychainFailure('locked again')),
  };
  await expect(openSecretStore({ folder, keychain: breaking }).unlock(passphrase)).rejects.toMatchObject({
    code: 'no-keychain',
  });
  const later = openSecretStore({ folder, keychain: silentKeychain(), passphrase });
  expect((await later.get('one'))?.reveal()).toBe('word');
});

it('names the folder when a file stands in its place', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'taken'), '');
  const store = openSecretStore({ folder: join(folder, 'taken', 'data'), keychain: silentKeychain() });
  await expect(store.create(passphrase)).rejects.toMatchObject({
    code: 'folder-unwritable',
    details: { detail: join(folder, 'taken', 'data') },
  });
});

async function sealedWith(folder: string, secrets: Readonly<Record<string, string>>): Promise<void> {
  const store = openSecretStore({ folder, keychain: silentKeychain(), passphrase });
  for (const [key, text] of Object.entries(secrets)) await store.set(key, new Secret(text));
}

function silentKeychain(): Keychain {
  const fail = () => Promise.reject(new KeychainFailure('nobody there'));
  return { probe: () => Promise.resolve('nobody there'), get: fail, set: fail, delete: fail };
}

function keychainOf(kept: Map<string, Secret>): Keychain {
  return {
    probe: () => Promise.resolve(null),
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    set: async (key, secret) => void kept.set(key, secret),
    delete: async (key) => void kept.delete(key),
  };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
