import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { email } from '#main/connectors/email/index';
import { readItem } from '#main/inbound/normalize';
import { threadTree } from '#main/inbox/thread-tree';
import { mailsOfConversations } from '#main/storage/threads';
import { account, emptyLog, store } from '#tests/support/arriving-mail';
import { casesFolder } from './read-case.ts';

/*
 * J. Zawinski's threads, in many orders of arrival: `node tests/cases/threads.ts [ORDERS]`. Each order is read and stored
 * in an empty log; every expected tree has to be one conversation, whole and alone. Left out are parents that were made
 * up for mails of one subject, as the collection's README allows; mails in circles may not be lost.
 */
const orders = Number(process.argv[2] ?? 40);
const cases = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      expected_tree_text: z.string(),
      messages: z.array(
        z.object({
          n: z.number(),
          subject: z.string(),
          message_id: z.string(),
          date: z.string(),
          references: z.string().nullable(),
        }),
      ),
    }),
  ),
});
type Message = z.infer<typeof cases>['threads'][number]['messages'][number];

const file = await readFile(join(casesFolder, 'threads/jwz-mailkit/cases.json'), 'utf8');
const jwz = cases.parse(JSON.parse(file)).threads.find(({ id }) => id === 'TestThreadByReferences');
if (!jwz) throw new Error('The case is not there');
const expected = treesIn(jwz.expected_tree_text)
  .filter((tree) => !isMergedBySubject(tree))
  .map(once);

const authors: Readonly<Record<string, (n: number) => string>> = {
  'one author': () => 'marta@example.org',
  'two authors': (n) => `person${n % 2}@example.org`,
  'an author each': (n) => `person${n}@example.org`,
};
for (const [name, author] of Object.entries(authors)) {
  const missing = new Map<string, number>();
  const more = new Set<string>();
  for (let order = 0; order < orders; order++) {
    const trees = await treesOf(shuffled(jwz.messages, order), author);
    for (const tree of expected) if (!trees.includes(tree)) missing.set(tree, (missing.get(tree) ?? 0) + 1);
    for (const tree of trees) if (!expected.includes(tree)) more.add(tree);
  }
  console.log(`${name}: ${expected.length - missing.size}/${expected.length} trees in each of ${orders} orders`);
  for (const [tree, times] of missing) console.log(`not there in ${times}:\n${tree}`);
  for (const tree of more) console.log(`beside them:\n${tree}`);
}

async function treesOf(messages: readonly Message[], author: (n: number) => string): Promise<string[]> {
  const writer = emptyLog();
  try {
    for (const message of messages) {
      const raw = Buffer.from(mailOf(message, author(message.n)));
      const item = { stream: 'case', item: String(message.n), raw, receivedAt: Date.now(), seen: true, thread: null };
      await store(
        writer,
        [await readItem(email, item, { folder: writer.folder, ownAddresses: [], rank: 0, keepUpTo: null })],
        {
          ...account,
          accountId: null,
        },
      );
    }
    const ids = writer.database.prepare<[], string>('select id from conversation').pluck().all();
    return ids.map((id) => {
      const mails = mailsOfConversations(writer, [id]).map(({ mail }) => mail);
      const subjects = new Map(mails.map((mail) => [mail.id, mail.subject]));
      const lines = threadTree(mails).map(
        (line) => `${'   '.repeat(line.depth)}${subjects.get(line.id ?? '') ?? 'dummy'}`,
      );
      return lines.join('\n');
    });
  } finally {
    writer.database.close();
    await rm(writer.folder, { recursive: true });
  }
}

function mailOf(message: Message, author: string): string {
  const references = message.references === null ? '' : `References: ${message.references}\n`;
  const { subject, date, message_id } = message;
  return `From: ${author}\nTo: anna@bakery.example\nSubject: ${subject}\nDate: ${date}\nMessage-ID: ${message_id}\n${references}\nWords.\n`;
}

function treesIn(text: string): string[] {
  return text.trimEnd().split(/\n(?=\S)/u);
}

function isMergedBySubject(tree: string): boolean {
  const [first, ...rest] = tree.split('\n');
  return first === 'dummy' && new Set(rest).size === 1;
}

/** A mail that came twice is one. */
function once(tree: string): string {
  return [...new Set(tree.split('\n'))].join('\n');
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  if (seed === 0) return [...items];
  if (seed === 1) return items.toReversed();
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 0x7fffffff);
  return items
    .map((item) => [next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}
