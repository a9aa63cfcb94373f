import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readWindowState, writeWindowState } from '#main/hosts/electron/window-state';

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const fresh = { bounds: { width: 1280, height: 860 }, maximized: false };

it('remembers where the window was', async () => {
  const file = await temporaryFile();
  const state = { bounds: { x: 40, y: 50, width: 900, height: 700 }, maximized: true };
  writeWindowState(file, state);
  expect(readWindowState(file, screens)).toEqual(state);
});

it('keeps the size but not the place when its screen is gone', async () => {
  const file = await temporaryFile();
  for (const [x, y] of [
    [2000, 0],
    [0, 1070],
    [-850, 0],
    [0, -20],
  ] as const) {
    writeWindowState(file, { bounds: { x, y, width: 900, height: 700 }, maximized: false });
    expect(readWindowState(file, screens)).toEqual({ bounds: { width: 900, height: 700 }, maximized: false });
  }
});

it('starts afresh from nothing and from nonsense', async () => {
  const file = await temporaryFile();
  expect(readWindowState(file, screens)).toEqual(fresh);
  for (const content of [
    '',
    '{',
    '{"bounds":{"x":1}}',
    '{"bounds":{"x":0,"y":0,"width":-5,"height":1},"maximized":true}',
    'null',
  ]) {
    await writeFile(file, content);
    expect(readWindowState(file, screens)).toEqual(fresh);
  }
});

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-state-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'window.json');
}
