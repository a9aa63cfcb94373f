import type { Table } from './table.ts';
import type { CellChange, ExportLosses, LeftOutReason } from '#shared/domain/export';

/** So many rows are named for each kind of loss. */
const named = 20;

type Tally = Readonly<{ rows: number; ids: readonly string[] }>;

/** Keeps count of what a file does not hold as the log does, so that nothing is left out in silence. */
export class Losses {
  readonly #leftOut = new Map<LeftOutReason, Tally>();
  readonly #changed = new Map<string, Tally & Readonly<{ column: string; change: CellChange }>>();
  #defused = 0;
  #tooLong = 0;

  leaveOut(reason: LeftOutReason, id: string): void {
    const tally = this.#leftOut.get(reason) ?? { rows: 0, ids: [] };
    this.#leftOut.set(reason, counted(tally, id));
  }

  change(column: string, change: CellChange, id: string): void {
    const key = `${change} ${column}`;
    const tally = this.#changed.get(key) ?? { column, change, rows: 0, ids: [] };
    this.#changed.set(key, counted(tally, id));
  }

  defuse(): void {
    this.#defused += 1;
  }

  keepTooLong(): void {
    this.#tooLong += 1;
  }

  /** All of it, for a file of so many rows. */
  told(rows: number, { rowsAFile, without = [] }: Pick<Table<unknown>, 'rowsAFile' | 'without'>): ExportLosses {
    return {
      leftOut: [...this.#leftOut].map(([reason, tally]) => ({ reason, ...tally })),
      changed: [...this.#changed.values()],
      defused: this.#defused,
      tooLong: this.#tooLong,
      rowsAFile: rowsAFile !== undefined && rows > rowsAFile ? rowsAFile : null,
      without,
    };
  }
}

function counted<Kind extends Tally>(tally: Kind, id: string): Kind {
  return { ...tally, rows: tally.rows + 1, ids: tally.ids.length < named ? [...tally.ids, id] : tally.ids };
}
