import type { Given, GivenWay } from './given.ts';

/** What stands under one name of a record (a field, `tag:…`, `custom:…`), and since which act; null: the network gave it. */
export type Cell = Readonly<{ value: string | number | null; clock: string | null }>;

/** What a line makes of a customer that was not there. */
export type Made = Readonly<{
  id: string | null;
  kind: Given['kind'];
  cells: ReadonlyMap<string, string | number>;
  ways: readonly GivenWay[];
  note: string | null;
}>;
/** What a line adds to one that is. */
export type Added = Pick<Made, 'cells' | 'ways' | 'note'>;

/**
 * Whom the shop knows. A run writes into the log; a dry run into a sheet of paper above it, so that a line sees what the
 * lines before it did in either.
 */
export type Book = Readonly<{
  /** The customer known by a way; null where nobody is. */
  owner: (way: Pick<GivenWay, 'channel' | 'address'>) => string | null;
  /** The customer whom a record stands for; null where there is none. */
  find: (id: string) => string | null;
  cells: (id: string) => ReadonlyMap<string, Cell>;
  hasNote: (id: string, text: string) => boolean;
  nameOf: (id: string) => string;
  /** Whether whoever was known by a way was forgotten: no file brings them back. */
  isForgotten: (way: Pick<GivenWay, 'channel' | 'address'>) => boolean;
  /** The id that a customer of these words has who is known by nothing else: the same line again is the same customer. */
  idFor: (words: string) => string;
  /** Answers the new customer's id. */
  create: (made: Made) => string;
  change: (id: string, added: Added) => void;
}>;
