import type { ImportRemark } from '#shared/domain/customer-import';
import type { Book } from './book.ts';
import type { Given, GivenWay } from './given.ts';
import { mayBeOneName } from './values/names.ts';

/** To whom a line belongs: nobody yet, one customer, or several alike. */
export type Match = Readonly<{
  ids: readonly string[];
  /** Its ways but for the numbers it shares with somebody else. */
  ways: readonly GivenWay[];
  shared: readonly GivenWay[];
  remarks: readonly ImportRemark[];
}>;

/**
 * Finds whom a line is about, on strong evidence only: the id of an earlier export, an address, or a number where the
 * names do not say that two people share it (a switchboard, a family's line).
 */
export function matchLine(given: Given, book: Book): Match {
  const byId = given.id === null ? null : book.find(given.id);
  const ids = new Set<string>(byId === null ? [] : [byId]);
  const owned = given.ways.map((way) => ({ way, owner: book.owner(way) }));
  for (const { way, owner } of owned) if (owner !== null && !isNumber(way)) ids.add(owner);
  const shared: GivenWay[] = [];
  for (const { way, owner } of owned) {
    if (owner === null || !isNumber(way) || ids.has(owner)) continue;
    if (given.name === null || mayBeOneName(given.name, book.nameOf(owner))) ids.add(owner);
    else shared.push(way);
  }
  const ways = given.ways.filter((way) => !shared.includes(way));
  const again = ids.size === 0 && ways.length === 0 ? book.find(book.idFor(lineWords(given))) : null;
  return {
    ids: again === null ? [...ids] : [again],
    ways,
    shared,
    remarks: shared.map(({ address }) => ({ code: 'shared-phone', detail: address })),
  };
}

/** All that a line says, wherever in a file it stands. */
export function lineWords({ line: _, remarks: __, ...said }: Given): string {
  return JSON.stringify(said);
}

/** A phone may ring for several people; an address is one's. */
function isNumber({ address }: GivenWay): boolean {
  return /^\+\d+$/u.test(address);
}
