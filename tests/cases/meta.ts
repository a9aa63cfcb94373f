import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Incoming } from '#main/connectors/connector';
import { facebook } from '#main/connectors/facebook/index';
import { casesFolder, Tally } from './read-case.ts';

/*
 * Recorded answers of Meta's Graph API, read in place: `node tests/cases/meta.ts [--verbose]`; CASES_DIR as in mail.ts. Every message, comment and post in them is
 * read as the connector would, wherever in an answer it stands; its words, its time and who said it have to be those of the
 * answer, or of what granary makes of it.
 */
const node = z.object({ id: z.string(), created_time: z.string() });
const said = z.object({
  message: z.string().optional(),
  story: z.string().optional(),
  from: z.object({ name: z.string().optional() }).optional(),
});
const pairs = z.array(
  z.object({ id: z.string(), platform: z.string(), payload: z.unknown(), expected_as1: z.unknown() }),
);
const activity = z.object({
  content: z.string().optional(),
  published: z.string().optional(),
  author: z.object({ displayName: z.string().optional() }).optional(),
  inReplyTo: z.array(z.unknown()).optional(),
});

const recorded = new Tally('social/fb_graph2');
const broken: string[] = [];
for (const file of await filesIn(join(casesFolder, 'social/fb_graph2/spec'))) {
  let whole: unknown;
  try {
    whole = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    broken.push(file.slice(-40));
    continue;
  }
  for (const found of nodesIn(whole, file)) {
    const read = await readNode(found);
    const { message, story, from } = said.parse(found.node);
    recorded.compare(file, 'read', { expected: 'object', actual: typeof read === 'string' ? read : 'object' });
    if (typeof read === 'string') continue;
    const words = read.text.split('\n[')[0];
    recorded.compare(file, 'words', { expected: (message ?? story ?? '').trim(), actual: words });
    recorded.compare(file, 'author', { expected: from?.name ?? null, actual: read.author.name });
    const time = Date.parse(node.parse(found.node).created_time);
    recorded.compare(file, 'time', { expected: time, actual: read.occurredAt });
  }
}
recorded.print(process.argv.includes('--verbose'));
console.log(`no JSON, said and left: ${broken.length}`);

const granary = new Tally('social/granary, Facebook');
const text = await readFile(join(casesFolder, 'social/granary/pairs.json'), 'utf8');
for (const { id, platform, payload, expected_as1: given } of pairs.parse(JSON.parse(text))) {
  const expected = activity.safeParse(given);
  if (platform !== 'facebook' || !node.safeParse(payload).success || !expected.success) continue;
  const kind = /COMMENT/u.test(id) ? 'comment' : 'post';
  const read = await readNode({ kind, node: payload });
  granary.compare(id, 'read', { expected: 'object', actual: typeof read === 'string' ? read : 'object' });
  if (typeof read === 'string') continue;
  const { content = '', published, author } = expected.data;
  const plain = content
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
  granary.compare(id, 'words', { expected: plain.trim(), actual: read.text.split('\n[')[0] });
  granary.compare(id, 'author', { expected: author?.displayName ?? null, actual: read.author.name });
  if (published !== undefined)
    granary.compare(id, 'time', { expected: Date.parse(published), actual: read.occurredAt });
}
granary.print(process.argv.includes('--verbose'));

type Found = Readonly<{ kind: 'message' | 'comment' | 'post'; node: unknown }>;

/** Whatever in an answer has an id and a time, at any depth. */
function nodesIn(value: unknown, file: string, under = ''): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, file, under));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, one]) => nodesIn(one, file, name === 'data' ? under : name));
  const { success, data } = node.safeParse(value);
  const words = 'message' in value || 'story' in value;
  if (!success || !words) return inside;
  const comments = under === 'comments' || (under === '' && /comments/u.test(file));
  return [{ kind: data.id.startsWith('m_') ? 'message' : comments ? 'comment' : 'post', node: value }, ...inside];
}

async function readNode({ kind, node: given }: Found): Promise<Incoming | string> {
  const raw = Buffer.from(JSON.stringify({ kind, page: '1', shop: 'facebook.com/1', under: null, node: given }));
  const item = { stream: 'case', item: '0', raw, receivedAt: Date.UTC(2026, 10, 22), seen: true, thread: null };
  try {
    const read = await facebook.normalize(item, { ownAddresses: [] });
    return 'ignored' in read ? read.ignored : read;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an Error';
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
}
