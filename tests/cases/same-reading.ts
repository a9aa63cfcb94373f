import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readAnything, type MailContent } from '#main/connectors/email/parse/content';
import { readHead } from '#main/connectors/email/parse/head';
import { readWellFormed } from '#main/connectors/email/parse/well-formed';

/*
 * Whether the fast reader and the forgiving one agree: `node tests/cases/same-reading.ts PATH…`. Counts how many mails the
 * fast one takes, and names those in which a text or a file differs in more than white space.
 */
const counts = { mails: 0, taken: 0, different: 0 };
for (const path of process.argv.slice(2)) await walk(path);
console.log(counts);

async function walk(path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) {
    for (const name of await readdir(path)) await walk(join(path, name));
    return;
  }
  const raw = await readFile(path);
  counts.mails++;
  const head = readHead(raw);
  const fast = readWellFormed(raw, head);
  if (!fast) return;
  counts.taken++;
  const slow = shapeOf(await readAnything(raw));
  const difference = Object.entries(shapeOf(fast)).find(([field, value]) => value !== slow[field]);
  if (!difference) return;
  counts.different++;
  const [field, value] = difference;
  console.log(`${path}: ${field}\n  fast ${value.slice(0, 200)}\n  slow ${(slow[field] ?? '').slice(0, 200)}`);
}

function shapeOf(content: MailContent): Record<string, string> {
  const squeezed = (text: string | null) => JSON.stringify((text ?? '').replaceAll(/\s+/g, ' ').trim());
  return {
    plain: squeezed(content.plain),
    html: squeezed(content.html),
    files: JSON.stringify(
      content.files.map((file) => ({
        ...file,
        content: Buffer.from(file.content).toString('latin1').replaceAll(/\s+/g, ' ').trim(),
      })),
    ),
  };
}
