import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { askRunningInstance, writeInstanceFile } from '#main/hosts/node/instance-file';
import { openNodeHost, type OpenNodeHostOptions } from '#main/hosts/node/open-node-host';
import { Refusal } from '#main/kernel/refusal';
import { standInCore } from '../stand-in-core.ts';

it('is found by a second start, which opens no second log', async () => {
  const { folder, options, opened } = await prepared();
  const first = await opened(options);
  expect((await stat(join(folder, 'running.json'))).mode & 0o777).toBe(0o600);
  const second = await opened(options);
  expect([first.isOwn, second.isOwn, options.opens()]).toEqual([true, false, 1]);
  expect(second.url).not.toBe(first.url);
  expect(new URL(second.url).origin).toBe(new URL(first.url).origin);
  expect((await fetch(second.url, { redirect: 'manual' })).status).toBe(303);
  await second.close();
  expect((await fetch(first.url, { redirect: 'manual' })).status).toBe(303);
});

it('leaves nothing behind when it is closed', async () => {
  const { folder, options, opened } = await prepared();
  const host = await opened(options);
  await host.close();
  expect(options.closes()).toBe(1);
  expect(await readdir(folder)).not.toContain('running.json');
  await expect(fetch(host.url)).rejects.toThrow();
});

it('waits for the address of another start that was first by a moment', async () => {
  const { options, opened } = await prepared();
  const others: Promise<unknown>[] = [];
  const second = await opened({
    ...options,
    openCore: () => {
      others.push(opened(options));
      return Promise.reject(new Refusal('log-in-use'));
    },
  });
  await Promise.all(others);
  expect(second.isOwn).toBe(false);
});

it('starts anew when the instance file speaks of nobody, or of another program', async () => {
  const { folder, options, opened } = await prepared();
  const answers = ['{"pid":1,"url":"http://evil.example/"}', '{"pid":2,"url":"http://127.0.0.1:1/"}', '<html>'];
  const stranger = createServer((_request, response) => response.end(answers.shift() ?? ''));
  await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void stranger.close());
  const address = stranger.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  for (const said of [
    '',
    '{',
    '{"pid":"x"}',
    ...answers.map(() => JSON.stringify({ pid: 1, port, key: 'k' })),
    JSON.stringify({ pid: 1, port: 1, key: 'k' }),
  ]) {
    await writeFile(join(folder, 'running.json'), said);
    expect([said, await askRunningInstance(folder)]).toEqual([said, null]);
  }
  const host = await opened(options);
  expect(host.isOwn).toBe(true);
  expect(JSON.parse(await readFile(join(folder, 'running.json'), 'utf8'))).toEqual({
    pid: process.pid,
    port: Number(new URL(host.url).port),
    key: new URL(host.url).searchParams.get('key'),
  });
});

it('does not show its address to somebody with a wrong key', async () => {
  const { folder, options, opened } = await prepared();
  const host = await opened(options);
  await writeInstanceFile(folder, { pid: process.pid, port: Number(new URL(host.url).port), key: 'wrong' });
  expect(await askRunningInstance(folder)).toBe(null);
});

it('closes the log when the host cannot start', async () => {
  const { options, opened } = await prepared();
  const taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(opened({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect([options.opens(), options.closes()]).toEqual([1, 1]);
});

async function prepared() {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-open-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rendererFolder = join(folder, 'window');
  await mkdir(rendererFolder);
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
  const { core } = await standInCore(folder);
  let [opens, closes] = [0, 0];
  const options = {
    folder,
    rendererFolder,
    port: null,
    open: false,
    openCore: async () => {
      opens++;
      return { ...core, close: async () => void closes++ };
    },
    onFailure: () => undefined,
    opens: () => opens,
    closes: () => closes,
  };
  const opened = async (given: OpenNodeHostOptions) => {
    const host = await openNodeHost(given);
    onTestFinished(() => host.close());
    return host;
  };
  return { folder, options, opened };
}
