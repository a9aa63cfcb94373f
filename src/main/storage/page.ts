/** So many of a list, and the id that the next page goes on after; null where this is the last one. */
export type Page<Item> = Readonly<{ items: Item[]; next: string | null }>;

/** A page of at most `limit`: one more is read, to know whether anything follows. */
export function pageOf<Item>(
  limit: number,
  read: (limit: number) => readonly Item[],
  idOf: (item: Item) => string,
): Page<Item> {
  const found = read(limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? idOf(last) : null };
}

/** What a list is ordered and gone on by. */
export const byId = ({ id }: Readonly<{ id: string }>): string => id;
