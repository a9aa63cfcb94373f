import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';

type Setup = Readonly<{ dependenciesAreCurrent: (folder: string) => boolean; explainNpm: (said: string) => string }>;
type Freshness = Readonly<{
  fingerprint: (folder: string) => string;
  buildIsFresh: (folder: string) => boolean;
  ensureFreshBuild: (folder: string, build: () => Promise<void>) => Promise<void>;
}>;

it('installs again when a version in the lock is not the installed one, and not for another platform’s package', async () => {
  const { dependenciesAreCurrent }: Setup = await script('setup.mjs');
  const folder = await temporaryFolder();
  const wants = (packages: unknown) => writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const has = (packages: unknown) =>
    writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  await mkdir(join(folder, 'node_modules'));
  await wants({
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-win32': { version: '1.0.0', optional: true },
  });
  expect(dependenciesAreCurrent(folder)).toBe(false); // an install that was interrupted leaves no list
  await has({ 'node_modules/a': { version: '1.0.0' } });
  expect(dependenciesAreCurrent(folder)).toBe(true);
  await has({ 'node_modules/a': { version: '1.0.1' } });
  expect(dependenciesAreCurrent(folder)).toBe(false);
  await has({});
  expect(dependenciesAreCurrent(folder)).toBe(false);
});

it('turns what npm says into what happened and what to do', async () => {
  const { explainNpm }: Setup = await script('setup.mjs');
  expect(explainNpm('npm error code ENOTFOUND\nnpm error network request failed')).toMatch(/online/);
  expect(explainNpm('npm error code EACCES\nnpm error path /x')).toMatch(/written to.*owns[^]*path \/x/);
  expect(explainNpm('npm ERR! code ENOSPC')).toMatch(/disk is full/);
  expect(explainNpm('Error: spawn npm ENOENT')).toMatch(/npm was not found/);
  expect(explainNpm('npm warn something\nnpm error code E404\nnpm error 404 no such package')).toBe(
    'The packages could not be installed. npm said:\nnpm error code E404\nnpm error 404 no such package',
  );
});

it('builds when a source changed in what it says, not in its time', async () => {
  const { ensureFreshBuild, buildIsFresh }: Freshness = await script('freshness.mjs');
  const { folder, source } = await project();
  let builds = 0;
  const build = async () => void builds++;
  await ensureFreshBuild(folder, build);
  await ensureFreshBuild(folder, build);
  await utimes(source, 1, 1);
  await ensureFreshBuild(folder, build);
  expect([builds, buildIsFresh(folder)]).toEqual([1, true]);
  await writeFile(source, 'changed');
  expect(buildIsFresh(folder)).toBe(false);
  await ensureFreshBuild(folder, build);
  expect(builds).toBe(2);
});

it('builds once for two that start together, and again after a build that failed', async () => {
  const { ensureFreshBuild }: Freshness = await script('freshness.mjs');
  const { folder } = await project();
  let builds = 0;
  const failing = ensureFreshBuild(folder, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  const build = async () => void builds++;
  await Promise.all([
    ensureFreshBuild(folder, build),
    ensureFreshBuild(folder, build),
    ensureFreshBuild(folder, build),
  ]);
  expect(builds).toBe(1);
});

it('does not wait for a build that was killed', async () => {
  const { ensureFreshBuild }: Freshness = await script('freshness.mjs');
  const { folder } = await project();
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'out', '.building'), String(gone.pid));
  let builds = 0;
  await ensureFreshBuild(folder, async () => void builds++);
  expect(builds).toBe(1);
  await expect(readFile(join(folder, 'out', '.building'))).rejects.toThrow(/ENOENT/);
});

it('passes the exit code of what it runs through, and a signal on to it', async () => {
  const program = 'process.on("SIGTERM", () => process.exit(7)); console.log("up"); setInterval(() => {}, 1000)';
  const code = `import { runInForeground } from ${JSON.stringify(resolve('scripts/run-in-foreground.mjs'))}; process.exitCode = await runInForeground(process.execPath, ['-e', ${JSON.stringify(program)}]);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(7);
});

it('names a flag that does not belong to npm start, and installs or starts nothing for it', async () => {
  for (const wrong of ['--host=browser', '--prot=1', 'something']) {
    const child = spawn(process.execPath, [resolve('scripts/start.mjs'), wrong], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'exit');
    const [said, result] = await Promise.all([text(child.stderr), text(child.stdout)]);
    expect([(await ended)[0], result, said]).toEqual([
      1,
      '',
      expect.stringContaining('npm start -- [--host=node|electron]'),
    ]);
  }
});

/** Scripts are plain JavaScript outside every area; what they export is named at each use. */
async function script<Exports>(name: string): Promise<Exports> {
  return import(resolve('scripts', name));
}

async function project() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'src', 'main'), { recursive: true });
  const source = join(folder, 'src', 'main', 'a.ts');
  await writeFile(source, 'first');
  return { folder, source };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-setup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
