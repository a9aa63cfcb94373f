import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveWindow } from '#main/hosts/electron/serve-window';
import { readWindowFiles } from '#main/hosts/web/window-files';
import { uploadLimit } from '#main/hosts/web/receive-upload';
import { standInCore } from '../stand-in-core.ts';

it('serves the window, its assets and its routes under the policy of its page', async () => {
  const { ask } = await served();
  const page = await ask('/');
  expect([page.status, await page.text(), page.headers.get('content-security-policy')]).toEqual([
    200,
    '<!doctype html>',
    expect.stringMatching(/^default-src 'none'; script-src 'self';.*connect-src 'self'; .*frame-ancestors 'none'$/),
  ]);
  expect((await ask('/settings/accounts')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await ask('/assets/index-abc.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await ask('/assets/../../secrets.sealed')).status).toBe(404);
  expect((await ask('/assets/%2e%2e/%2e%2e/secrets.sealed')).status).toBe(404);
});

it('serves bytes as the node host does, and answers for no other name', async () => {
  const { ask, handler } = await served();
  const image = await ask('/bytes/attachments/a/0');
  expect([image.status, await image.text(), image.headers.get('content-security-policy')]).toEqual([
    200,
    'png',
    "sandbox; default-src 'none'; frame-ancestors 'self'",
  ]);
  expect((await ask('/bytes/attachments/a/1')).headers.get('content-disposition')).toMatch(/^attachment;/);
  expect((await ask('/bytes/attachments/a/9')).status).toBe(404);
  expect((await ask('/bytes/attachments/a/0', { method: 'DELETE' })).status).toBe(405);
  expect((await handler(new Request('shopbell://elsewhere/'))).status).toBe(403);
});

it('takes uploads of the window, not of a frame, and none over 100 MB', async () => {
  const { ask, received, uploads } = await served();
  const taken = await ask('/bytes/uploads?name=bill.pdf&type=application/pdf', { method: 'POST', body: 'PDF' });
  expect([taken.status, await taken.json()]).toEqual([200, { id: 'upload-1' }]);
  expect((await ask('/bytes/uploads?name=x', { method: 'POST', body: 'x', headers: { origin: 'null' } })).status).toBe(
    403,
  );
  const large = await ask('/bytes/uploads?name=x', {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': String(uploadLimit + 1) },
  });
  expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
  expect(received).toEqual([{ name: 'bill.pdf', mediaType: 'application/pdf', content: Buffer.from('PDF') }]);
  expect(await readdir(uploads)).toEqual([]);
});

async function served() {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-electron-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const window = join(folder, 'window');
  await mkdir(join(window, 'assets'), { recursive: true });
  await writeFile(join(window, 'index.html'), '<!doctype html>');
  await writeFile(join(window, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(folder, 'secrets.sealed'), 'secret');
  const { core, received } = await standInCore(folder);
  const uploads = join(folder, 'uploads');
  const failures: unknown[] = [];
  const handler = serveWindow({
    files: await readWindowFiles(window),
    bytes: core.bytes,
    uploads,
    onFailure: (failure) => failures.push(failure),
  });
  const ask = (path: string, asked?: RequestInit) => handler(new Request(`shopbell://app${path}`, asked));
  return { ask, handler, received, uploads };
}
