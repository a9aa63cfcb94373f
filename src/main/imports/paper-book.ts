import type { Added, Book, Cell, Made } from './book.ts';

const ofPaper = 'new ';

/** Whether an id is of somebody who stands on paper only. */
export function isOfPaper(id: string): boolean {
  return id.startsWith(ofPaper);
}

/** A sheet of paper above another book: what is written here nobody else sees, and it is thrown away. */
export function paperBook(below: Book): Book {
  const owners = new Map<string, string>();
  // As text, which takes a third of the room: few of the many that a file makes are met again.
  const written = new Map<string, string>();
  const key = ({ channel, address }: Readonly<{ channel: string; address: string }>): string => `${channel}:${address}`;
  const write = (id: string, { cells, ways, note }: Added): void => {
    for (const way of ways) owners.set(key(way), id);
    const before: [string, string | number][] = JSON.parse(written.get(id) ?? '[]');
    written.set(id, JSON.stringify([...before, ...cells, ...(note === null ? [] : [[`note:${note}`, 1]])]));
  };
  const on = (id: string): Map<string, string | number> => new Map(JSON.parse(written.get(id) ?? '[]'));
  return {
    owner: (way) => owners.get(key(way)) ?? below.owner(way),
    find: (id) => (written.has(id) ? id : below.find(id)),
    cells: (id) => {
      const standing = new Map<string, Cell>(below.cells(id));
      for (const [name, value] of on(id)) standing.set(name, { value, clock: 'paper' });
      return standing;
    },
    hasNote: (id, text) => on(id).has(`note:${text}`) || below.hasNote(id, text),
    nameOf: (id) => String(on(id).get('name') ?? below.nameOf(id)),
    isForgotten: below.isForgotten,
    idFor: below.idFor,
    create: (made: Made) => {
      const id = made.id ?? `${ofPaper}${written.size}`;
      write(id, made);
      return id;
    },
    change: write,
  };
}
