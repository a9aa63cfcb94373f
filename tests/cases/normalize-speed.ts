import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { email } from '#main/connectors/email/index';

/*
 * Mails a second of computing time (which other programs do not lengthen) from raw bytes to an interaction, against postal-mime alone on the same mails in the same run:
 * `node tests/cases/normalize-speed.ts FOLDER [rounds]`, FOLDER holding one mail a file.
 */
const [folder = '', rounds = '5'] = process.argv.slice(2);
const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
const normalize = (raw: Buffer) =>
  email.normalize(
    { stream: 'x', item: '1', raw, receivedAt: Date.UTC(2026, 10, 22), seen: true, thread: null },
    { ownAddresses: ['info@bluekettle.example'] },
  );

async function perSecond(work: (raw: Buffer) => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (const raw of files) await work(raw);
  const { user, system } = process.cpuUsage(before);
  return files.length / ((user + system) / 1e6);
}

for (let round = 0; round < Number(rounds); round++) {
  const bare = await perSecond((raw) => PostalMime.parse(raw));
  const whole = await perSecond(normalize);
  console.log(
    `round ${round + 1}: postal-mime ${Math.round(bare)}/s, normalize ${Math.round(whole)}/s, ${(whole / bare).toFixed(2)}x`,
  );
}
