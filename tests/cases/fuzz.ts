import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { email } from '#main/connectors/email/index';
import { damaged, damages } from '#tests/unit/connectors/email/parse/damage';

/*
 * Damages real mails in many ways and reads them: `node tests/cases/fuzz.ts FOLDER [runs] [seed]`. Names every mail with
 * which reading threw something else than "not a mail", took over a second of computing time or lost its shape.
 */
const [folder = '', runs = '2000', seed = '1'] = process.argv.slice(2);
const mails = await collect(folder);
const counts = { read: 0, refused: 0, wrong: 0, slowest: 0 };
const samples = fc.sample(fc.tuple(fc.nat(mails.length - 1), damages), { numRuns: Number(runs), seed: Number(seed) });
for (const [index, list] of samples) {
  const mail = mails[index];
  if (mail) await attempt(mail.path, damaged(mail.raw, list));
}
console.log(mails.length, 'mails', counts);

async function attempt(path: string, raw: Buffer): Promise<void> {
  const before = process.cpuUsage();
  try {
    const read = await email.normalize(
      { stream: 'x', item: '1', raw, receivedAt: Date.UTC(2026, 10, 22), seen: true, thread: null },
      { ownAddresses: [] },
    );
    if ('ignored' in read || typeof read.text !== 'string') complain(path, 'has no text');
    else counts.read++;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('This is not a mail')) counts.refused++;
    else complain(path, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  counts.slowest = Math.max(counts.slowest, milliseconds);
  if (milliseconds > 1000) complain(path, `took ${milliseconds} ms`);
}

function complain(path: string, what: string): void {
  counts.wrong++;
  console.log(`${path}: ${what}`);
}

async function collect(path: string): Promise<Readonly<{ path: string; raw: Buffer }>[]> {
  if (!(await stat(path)).isDirectory()) return path.endsWith('.json') ? [] : [{ path, raw: await readFile(path) }];
  const inside = await Promise.all((await readdir(path)).map((name) => collect(join(path, name))));
  return inside.flat();
}
