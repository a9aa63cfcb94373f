import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

type Options = Readonly<{ root: string; node: string; asked: boolean; wait?: number }>;
type Runtime = Readonly<{
  findElectron: (root: string) => string | null;
  ensureElectron: (options: Options) => Promise<string | null>;
}>;

const brings = `import { mkdirSync, writeFileSync } from 'node:fs'; const at = new URL('.', import.meta.url);
mkdirSync(new URL('dist', at)); writeFileSync(new URL('dist/electron', at), ''); writeFileSync(new URL('path.txt', at), 'electron');`;

it('uses a runtime that is there, and fetches one that is not', async () => {
  const { findElectron, ensureElectron, root } = await prepared(brings);
  expect(findElectron(root)).toBe(null);
  const file = join(root, 'node_modules/electron/dist/electron');
  expect(await ensureElectron({ root, node: process.execPath, asked: false })).toBe(file);
  expect(findElectron(root)).toBe(file);
});

it('does not ask again the same day after a failure, unless asked to', async () => {
  const { ensureElectron, root } = await prepared('process.exit(1)');
  expect(await ensureElectron({ root, node: process.execPath, asked: false })).toBe(null);
  await writeFile(join(root, 'node_modules/electron/install.js'), brings);
  expect(await ensureElectron({ root, node: process.execPath, asked: false })).toBe(null);
  expect(await ensureElectron({ root, node: process.execPath, asked: true })).not.toBe(null);
});

it('waits no longer than it may, and takes no half runtime', async () => {
  const untilRemoved = `const { existsSync } = process.getBuiltinModule('fs'); setInterval(() => existsSync('out') || process.exit(), 50);`;
  const { ensureElectron, findElectron, root } = await prepared(untilRemoved);
  expect(await ensureElectron({ root, node: process.execPath, asked: false, wait: 200 })).toBe(null);
  await writeFile(join(root, 'node_modules/electron/path.txt'), 'electron');
  expect(findElectron(root)).toBe(null);
});

async function prepared(installer: string) {
  const root = await mkdtemp(join(tmpdir(), 'shopbell-electron-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'node_modules/electron'), { recursive: true });
  await mkdir(join(root, 'out'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'node_modules/electron/package.json'), '{"type":"module"}');
  await writeFile(join(root, 'node_modules/electron/install.js'), installer);
  const runtime: Runtime = await import(resolve('scripts/electron-runtime.mjs'));
  return { ...runtime, root };
}
