import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findBrowser, hasDisplay } from '#main/hosts/node/browsers';
import { openWindow, windowCommand } from '#main/hosts/node/open-window';

it('finds the browsers of each system where they are installed', () => {
  const found = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, installed: readonly string[]) =>
    findBrowser({ platform, environment, home: '/home/shop', exists: (file) => installed.includes(file) });
  expect(found('linux', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/google-chrome', '/usr/bin/chromium'])).toBe(
    '/usr/bin/chromium',
  );
  expect(found('linux', { PATH: '/usr/bin' }, ['/snap/bin/chromium'])).toBe('/snap/bin/chromium');
  expect(found('linux', { PATH: '' }, ['chromium', './chromium'])).toBe(null);
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(
    found('win32', { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, [edge]),
  ).toBe(edge);
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(found('darwin', {}, [chrome])).toBe(chrome);
  expect(found('linux', { PATH: '/usr/bin', SHOPBELL_BROWSER: '/opt/mine' }, ['/opt/mine', '/usr/bin/chromium'])).toBe(
    '/opt/mine',
  );
});

it('knows where nobody would see a window', () => {
  expect([
    hasDisplay({ platform: 'linux', environment: {} }),
    hasDisplay({ platform: 'linux', environment: { DISPLAY: ':0' } }),
    hasDisplay({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } }),
    hasDisplay({ platform: 'darwin', environment: {} }),
    hasDisplay({ platform: 'win32', environment: { SSH_CONNECTION: '1' } }),
  ]).toEqual([false, true, true, true, false]);
});

it('keeps the sandbox of the browser, except as root in a container', () => {
  const command = (isRoot: boolean, inContainer: boolean) =>
    windowCommand({ url: 'http://127.0.0.1:1/?key=k', folder: '/data', isRoot, inContainer });
  expect(command(false, false)).toEqual(
    expect.arrayContaining(['--app=http://127.0.0.1:1/?key=k', `--user-data-dir=${join('/data', 'window')}`]),
  );
  expect(command(false, true)).not.toContain('--no-sandbox');
  expect(command(true, true)).toContain('--no-sandbox');
  expect(command(true, false)).toBe(null);
});

it('opens a window, and tells when it is closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-window-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const browser = join(folder, 'chromium');
  await writeFile(browser, `#!/bin/sh\necho "$1" > ${join(folder, 'opened')}\n`);
  const machine = {
    platform: 'linux',
    environment: { PATH: `${folder}:/usr/bin:/bin`, DISPLAY: ':0' },
    home: folder,
  } as const;
  const options = { url: 'http://127.0.0.1:1/', folder, machine, isRoot: false, inContainer: false };
  expect(await openWindow(options)).toBe(null); // it may not be executed
  await chmod(browser, 0o700);
  const window = await openWindow(options);
  await window?.ended;
  expect(await readFile(join(folder, 'opened'), 'utf8')).toBe('--app=http://127.0.0.1:1/\n');
  expect(await openWindow({ ...options, machine: { ...machine, environment: { PATH: folder } } })).toBe(null);
});
