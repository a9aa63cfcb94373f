/** As many as the contract gives at once. */
const largestPage = 500;

export type PageAsked = Readonly<{ limit: number; after: string | null }>;
type Page<Item> = Readonly<{ items: readonly Item[]; next: string | null }>;

/** Walks a list page by page until its end or until `limit` items were given. */
export async function* pages<Item>(
  ask: (page: PageAsked) => Promise<Page<Item>>,
  { limit, after }: Readonly<{ limit: number | null; after: string | null }>,
): AsyncGenerator<readonly Item[]> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  let from = after;
  while (left > 0) {
    const page = await ask({ limit: Math.min(left, largestPage), after: from });
    if (page.items.length > 0) yield page.items;
    left -= page.items.length;
    if (page.next === null) return;
    from = page.next;
  }
}

export async function everything<Item>(ask: (page: PageAsked) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pages(ask, { limit: null, after: null })) items.push(...page);
  return items;
}
