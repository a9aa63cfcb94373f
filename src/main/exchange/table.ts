import type { LeftOutReason } from '#shared/domain/export';

/** An amount, exact: 1250 with two digits is 12.50. */
export type Decimal = Readonly<{ minor: number; digits: number }>;

/** A cell: text is defused, a number stands as it is, null is an empty cell. */
export type Cell = string | number | Decimal | null;

export type ColumnRules<Noun> = Readonly<{
  /** Makes a text one that the target takes; what it changes is told. */
  fit?: (text: string) => string;
  /** The target takes no two rows with the same; the second gets a number, within this many characters. */
  unique?: number;
  /** How many values there are that the row has no cell for. */
  further?: (noun: Noun) => number;
}>;
export type Column<Noun> = readonly [name: string, cell: (noun: Noun) => Cell, rules?: ColumnRules<Noun>];

/** How one noun becomes the rows of a file. */
export type Table<Noun> = Readonly<{
  columns: readonly Column<Noun>[];
  id: (noun: Noun) => string;
  /** When it counts, where that is one moment: a period then holds only what counts within it. */
  counts?: (noun: Noun) => number;
  /** Why the target cannot have this one. */
  leavesOut?: (noun: Noun) => LeftOutReason | null;
  /** The most rows it takes from one file. */
  rowsAFile?: number;
  /** What it has no columns for. */
  without?: readonly string[];
}>;

/** What a table may need to know beside the nouns. */
export type TableGround = Readonly<{
  timeZone: string;
  customFields: readonly Readonly<{ id: string; name: string; type: string }>[];
}>;
