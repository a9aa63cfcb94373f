import { ReaderGone } from './ending-failures.ts';
import type { Outside } from './outside.ts';
import { table, type Column } from './table.ts';

export type Listing<Item> = Readonly<{ noun: (item: Item) => object; columns: readonly Column<Item>[] }>;

/** Results for people or, with --json, for scripts; notes for people only. */
export class Printer {
  readonly json: boolean;
  readonly #outside: Outside;

  constructor(json: boolean, outside: Outside) {
    this.json = json;
    this.#outside = outside;
  }

  /** One result: an object for scripts, lines for people. */
  async result(noun: object, lines: readonly string[]): Promise<void> {
    await this.#write(this.json ? [JSON.stringify(noun)] : lines);
  }

  /** A list as it comes: an object a line, or aligned columns. Answers whether there was anything. */
  async list<Item>(
    listing: Listing<Item>,
    pagesOfItems: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  ): Promise<boolean> {
    let first = true;
    for await (const items of pagesOfItems) {
      if (this.json) await this.#write(items.map((item) => JSON.stringify(listing.noun(item))));
      else await this.#write(table(listing.columns, items).slice(first ? 0 : 1));
      first = false;
    }
    return !first;
  }

  async note(line: string): Promise<void> {
    await this.#outside.notes.write(`${line}\n`);
  }

  async #write(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    const read = await this.#outside.results.write(`${lines.join('\n')}\n`);
    if (!read) throw new ReaderGone();
  }
}
