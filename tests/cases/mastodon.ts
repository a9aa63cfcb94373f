import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Ignored, Incoming } from '#main/connectors/connector';
import { mastodon } from '#main/connectors/mastodon/index';
import { casesFolder, Tally } from './read-case.ts';

/* How recorded exchanges with Mastodon servers are read: `node tests/cases/mastodon.ts [--verbose]`; CASES_DIR as in mail.ts. */
const verbose = process.argv.includes('--verbose');
const folder = join(casesFolder, 'social', 'mastodon-cassettes');

const exchanges = z.array(z.object({ uri: z.string(), status: z.number(), response: z.unknown() }));
const expectations = z.object({
  cases: z.array(
    z.object({
      exchange: z.string(),
      kind: z.string(),
      notification_id: z.string().optional(),
      status_id: z.string().nullable(),
      author_handle: z.string().nullable(),
      text: z.string().nullable(),
      visibility: z.string().nullable(),
      in_reply_to_id: z.string().nullable(),
      created_at: z.string().nullable(),
    }),
  ),
});
const told = z.looseObject({ id: z.string(), type: z.string(), created_at: z.string(), account: z.unknown() });
const said = z.looseObject({ id: z.string(), content: z.string(), account: z.unknown(), mentions: z.unknown() });

async function normalized(given: object): Promise<Incoming | Ignored | string> {
  const raw = Buffer.from(JSON.stringify({ domain: 'server.example', me: '0', above: [], ...given }));
  const item = { stream: 'case', item: '0', raw, receivedAt: Date.UTC(2026, 10, 22), seen: true, thread: null };
  return mastodon
    .normalize(item, { ownAddresses: [] })
    .catch((failure: unknown) => (failure instanceof Error ? failure.message.slice(0, 300) : 'not an Error'));
}

/** Every notification and status within an answer, wherever it stands. */
function* thingsIn(value: unknown): Generator<Readonly<{ notification: unknown }> | Readonly<{ status: unknown }>> {
  if (told.safeParse(value).success) yield { notification: value };
  if (said.safeParse(value).success) yield { status: value };
  for (const inner of Object.values(Object(value ?? {}))) if (typeof inner === 'object') yield* thingsIn(inner);
}

const answers = new Map<string, unknown>();
for (const file of await readdir(join(folder, 'exchanges')))
  for (const [at, { response }] of exchanges
    .parse(JSON.parse(await readFile(join(folder, 'exchanges', file), 'utf8')))
    .entries())
    answers.set(`${file}#${at}`, response);

const all = new Tally('everything recorded is read');
for (const [exchange, response] of answers) {
  let count = 0;
  for (const thing of thingsIn(response)) {
    const read = await normalized(thing);
    all.compare(`${exchange} ${count++}`, 'read', {
      expected: 'read',
      actual: typeof read === 'string' ? read : 'read',
    });
  }
}
all.print(verbose);

const expected = new Tally('as it was said');
const file = await readFile(join(folder, 'expected_messages.json'), 'utf8');
for (const one of expectations.parse(JSON.parse(file)).cases) {
  const id = one.notification_id ?? one.status_id;
  if (id === null) continue;
  const found = [...thingsIn(answers.get(one.exchange))].find((thing) =>
    'notification' in thing
      ? Object(thing.notification).id === id
      : one.kind !== 'notification' && Object(thing.status).id === id,
  );
  const read = found ? await normalized(found) : 'not found';
  const tell = (what: string, wanted: unknown, actual: unknown): void =>
    expected.compare(`${one.exchange} ${id}`, what, { expected: wanted, actual });
  if (typeof read === 'string' || 'ignored' in read) {
    tell('read', 'read', typeof read === 'string' ? read : read.ignored);
    continue;
  }
  const handle = one.author_handle ?? '';
  tell('author', handle.includes('@') ? handle : `${handle}@server.example`, read.author.address);
  tell('text', squeezed(one.text ?? ''), squeezed(read.text));
  if (one.visibility !== null) tell('visibility', one.visibility === 'direct' ? 'private' : 'public', read.visibility);
  if (one.status_id !== null)
    tell('answers', one.in_reply_to_id && `server.example#${one.in_reply_to_id}`, read.inReplyTo);
  if (one.kind !== 'notification') tell('instant', Date.parse(one.created_at ?? ''), read.occurredAt);
}
expected.print(verbose);

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
