import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = path.resolve('tests/cases/large-mail.ts');

/** What a mail of 50 MB may take, itself counted. */
const mostMegabytes = 200;

for (const kind of ['message', 'html'])
  test(`50 MB of ${kind} are read within 200 MB of memory`, { timeout: 60_000 }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, kind]);
    const { files, megabytes, milliseconds } = JSON.parse(stdout);
    expect(files.flat().length).toBeGreaterThan(0);
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(mostMegabytes);
    expect(milliseconds).toBeLessThan(2000);
  });
