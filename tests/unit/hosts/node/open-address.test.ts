import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addressCommand, openAddress } from '#main/hosts/node/open-address';

const url = 'https://accounts.example/authorize?a=1&b=2';

it('opens an address with what each system has for that, and where somebody sees it', () => {
  const command = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv) =>
    addressCommand(url, { platform, environment });
  expect([
    command('linux', { DISPLAY: ':0' }),
    command('linux', {}),
    command('darwin', {}),
    command('win32', {}),
    command('linux', { SHOPBELL_OPEN: '/opt/mine' }),
  ]).toEqual([
    ['xdg-open', url],
    null,
    ['open', url],
    ['rundll32', 'url.dll,FileProtocolHandler', url],
    ['/opt/mine', url],
  ]);
});

it('opens nothing that is no page', () => {
  for (const other of ['file:///etc/passwd', 'javascript:alert(1)', '--help', 'ms-settings:'])
    expect(addressCommand(other, { platform: 'darwin', environment: {} })).toBe(null);
});

it('hands the address over unchanged, and says whether that went well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-open-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = async (name: string, words: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\n${words}\n`);
    await chmod(file, 0o755);
    return file;
  };
  const opened = async (file: string): Promise<boolean> =>
    openAddress(url, { platform: 'linux', environment: { ...process.env, SHOPBELL_OPEN: file } });
  expect(await opened(await program('takes-it', `printf %s "$1" > '${folder}/address'`))).toBe(true);
  expect(await readFile(join(folder, 'address'), 'utf8')).toBe(url);
  expect(await opened(await program('refuses', 'exit 3'))).toBe(false);
  expect(await opened(join(folder, 'is-not-there'))).toBe(false);
});
