import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { readContent } from '#main/connectors/email/parse/content';
import { readHead } from '#main/connectors/email/parse/head';

/*
 * Where our reader and another one differ: `node tests/cases/same-reading.ts PATH…` names the mails in which a text or a
 * file differs in more than white space. For looking at them one by one; neither is always right.
 */
const counts = { mails: 0, different: 0 };
for (const path of process.argv.slice(2)) await walk(path);
console.log(counts);

async function walk(path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) {
    for (const name of await readdir(path)) await walk(join(path, name));
    return;
  }
  const raw = await readFile(path);
  counts.mails++;
  const ours = readContent(raw, readHead(raw));
  const theirs = await PostalMime.parse(raw);
  const own = shapeOf(ours.plain, ours.html, ours.files);
  const other = shapeOf(
    theirs.text ?? null,
    theirs.html ?? null,
    theirs.attachments.map((file) => ({ name: file.filename, content: bytesOf(file.content) })),
  );
  const at = own.findIndex((value, index) => value !== other[index]);
  if (at < 0) return;
  counts.different++;
  console.log(`${path}:\n  ours   ${own[at]?.slice(0, 200)}\n  theirs ${other[at]?.slice(0, 200)}`);
}

type Named = Readonly<{ name: string | null; content: Uint8Array }>;

function shapeOf(plain: string | null, html: string | null, files: readonly Named[]): readonly string[] {
  const squeezed = (text: string | null) => JSON.stringify((text ?? '').replaceAll(/\s+/g, ' ').trim());
  return [squeezed(plain), squeezed(html), JSON.stringify(files.map(({ name, content }) => [name, content.length]))];
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
