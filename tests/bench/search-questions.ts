import type { Core } from '#main/core';

/** One question in each program's words; null where a program has no such thing. */
export type Question = Readonly<{
  kind: string;
  shopbell: () => Promise<number>;
  notmuch: string | null;
  mu: string | null;
}>;

const ofEach = 5;
const wanted = 50;

/** Questions a shop asks, made of the words, people and dates of the log's newest conversations. */
export async function makeQuestions(client: Core['client']): Promise<readonly Question[]> {
  const { words, phrases, authors } = await sample(client);
  const common = words.slice(10, 10 + ofEach);
  const rare = words.slice(-ofEach);
  const middling = words.slice(words.length >> 3, (words.length >> 3) + ofEach);
  const run = (query: string) => () => client.search.run({ query, limit: wanted }).then(({ items }) => items.length);
  const same = (kind: string, queries: readonly string[]): Question[] =>
    queries.map((query) => ({ kind, shopbell: run(query), notmuch: query, mu: query }));
  const { items: customers } = await client.customers.list({ limit: 100 });
  const busiest = customers.toSorted((left, right) => right.interactions - left.interactions).slice(0, ofEach);
  return [
    ...same('rare', rare),
    ...same('common', common),
    ...same(
      'two words',
      common.map((word, at) => `${word} ${middling[at] ?? ''}`),
    ),
    ...same(
      'phrase',
      phrases.slice(0, ofEach).map((phrase) => `"${phrase}"`),
    ),
    ...same(
      'prefix',
      middling.map((word) => `${word.slice(0, 3)}*`),
    ),
    ...same(
      'from',
      authors.slice(0, ofEach).map((address) => `from:${address}`),
    ),
    ...common.map((word): Question => ({
      kind: 'date',
      shopbell: run(`${word} after:2025-03-01 before:2025-06-01`),
      notmuch: `${word} date:2025-03-01..2025-05-31`,
      mu: `${word} date:2025-03-01..2025-05-31`,
    })),
    ...busiest.map((customer): Question => {
      const either = `from:${customer.email} or to:${customer.email}`;
      const timeline = () =>
        client.timeline.page({ customerId: customer.id, limit: wanted }).then(({ items }) => items.length);
      return { kind: 'timeline', shopbell: timeline, notmuch: either, mu: either };
    }),
    {
      kind: 'inbox',
      shopbell: () => client.inbox.list({ limit: wanted }).then(({ items }) => items.length),
      notmuch: null,
      mu: null,
    },
  ];
}

/** Words, the most frequent first; phrases of three words; who wrote. */
async function sample(
  client: Core['client'],
): Promise<Readonly<{ words: readonly string[]; phrases: readonly string[]; authors: readonly string[] }>> {
  const counts = new Map<string, number>();
  const phrases: string[] = [];
  const authors = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < 4; page++) {
    const conversations: Awaited<ReturnType<typeof client.inbox.list>> = await client.inbox.list({ limit: 100, after });
    for (const { id } of conversations.items) {
      const [newest] = (await client.inbox.interactions({ conversationId: id, limit: 1 })).items;
      if (!newest) continue;
      if (newest.direction === 'inbound') authors.add(newest.author.address);
      for (const word of new Set(newest.newText.match(/(?<![\p{L}\d])[a-z]{3,}(?![\p{L}\d])/gu) ?? []))
        counts.set(word, (counts.get(word) ?? 0) + 1);
      const phrase = /(?<= )[a-z]{2,} [a-z]{2,} [a-z]{2,}(?= )/u.exec(newest.newText)?.[0];
      if (phrase && !/\b(?:and|or|not|xor)\b/u.test(phrase)) phrases.push(phrase);
    }
    after = conversations.next;
    if (after === null) break;
  }
  // Words that are operators to one of the programs ask something else there.
  const words = [...counts]
    .filter(([word]) => !['and', 'not', 'xor', 'near'].includes(word))
    .toSorted((left, right) => right[1] - left[1])
    .map(([word]) => word);
  return { words, phrases, authors: [...authors] };
}
