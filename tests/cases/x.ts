import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { understand, rawOf } from '#main/connectors/x/answers';
import { x } from '#main/connectors/x/index';
import { casesFolder, Tally } from './read-case.ts';

/* How recorded answers of X's API v2 are read: `node tests/cases/x.ts [--verbose]`; CASES_DIR as in mail.ts. */
const folder = ['social', 'x-v2-snssdks'];
const me = { id: '1', address: '@shop' };
const tally = new Tally(folder.join('/'));
const expectedCase = z.object({
  source: z.string(),
  kind: z.string(),
  id: z.string(),
  text: z.string().nullish(),
  author_id: z.string().nullish(),
  author_handle: z.string().nullish(),
  conversation: z.string().nullish(),
  created_at: z.string().nullish(),
});

for (const given of await readExpected()) {
  const expected = expectedCase.parse(given);
  // A receipt is no message.
  if (typeof expected.text !== 'string') continue;
  const body: unknown = JSON.parse(await readFile(join(casesFolder, ...folder, expected.source), 'utf8'));
  const kind = expected.kind === 'dm' ? 'message' : 'post';
  const data: unknown = Object(body).data;
  const { entries } = understand({ ...Object(body), data: Array.isArray(data) ? data : [data] }, { kind, amount: 0 });
  const entry = entries.find(({ id }) => id === expected.id);
  const file = `${expected.source} ${expected.id}`;
  const raw = entry && rawOf('case', entry, { me, now: Date.now(), first: false, kind });
  const read = raw ? await x.normalize(raw, { ownAddresses: [] }).catch(() => null) : null;
  const actual = read && 'text' in read ? read : null;
  const reposted = expected.text.startsWith('RT @') && actual?.kind === 'share';
  tally.compare(file, 'text', { expected: reposted ? '' : expected.text, actual: actual?.text });
  if (expected.author_id)
    tally.compare(file, 'author', { expected: `x:${expected.author_id}`, actual: actual?.author.address });
  if (expected.author_handle)
    tally.compare(file, 'handle', {
      expected: true,
      actual: actual?.author.name?.includes(`@${expected.author_handle}`),
    });
  if (expected.conversation && kind === 'message')
    tally.compare(file, 'conversation', { expected: expected.conversation, actual: actual?.thread });
  if (expected.created_at)
    tally.compare(file, 'instant', { expected: Date.parse(expected.created_at), actual: actual?.occurredAt });
}
tally.print(process.argv.includes('--verbose'));

/** The list stands beside how it was made. */
async function readExpected(): Promise<readonly unknown[]> {
  const text = await readFile(join(casesFolder, ...folder, 'expected_messages.json'), 'utf8');
  return z.object({ cases: z.array(z.unknown()) }).parse(JSON.parse(text)).cases;
}
