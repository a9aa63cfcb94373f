import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { email } from '#main/connectors/email/index';
import type { Incoming } from '#main/connectors/connector';

/** Where the collection of real mails lies; it is read in place and is no part of the repository. */
export const casesFolder = process.env['CASES_DIR'] ?? '../shared/cases';

/** A mail of the collection as an interaction, or the message of the Error it gave. Later than a second counts as an Error. */
export async function readCase(...path: readonly string[]): Promise<Incoming | string> {
  const raw = await readFile(join(casesFolder, ...path));
  const started = performance.now();
  try {
    const read = await email.normalize(
      { stream: 'case', item: '0', raw, receivedAt: Date.UTC(2026, 10, 22), seen: true, thread: null },
      { ownAddresses: [] },
    );
    if (performance.now() - started > 1000) return 'slower than a second';
    return 'ignored' in read ? read.ignored : read;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an Error';
  }
}

/** Expectations as JSON say them: any key may be missing. */
export async function readCases(...path: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const parsed: unknown = JSON.parse(await readFile(join(casesFolder, ...path), 'utf8'));
  if (!Array.isArray(parsed)) throw new Error(`${path.join('/')} is not a list`);
  return parsed;
}

/** Counts what agreed, per field, and remembers what did not. */
export class Tally {
  readonly #title: string;
  readonly #counts = new Map<string, { right: number; of: number }>();
  readonly #misses: string[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  compare(file: string, field: string, pair: Readonly<{ expected: unknown; actual: unknown }>): void {
    const count = this.#counts.get(field) ?? { right: 0, of: 0 };
    const right = JSON.stringify(pair.expected) === JSON.stringify(pair.actual);
    this.#counts.set(field, { right: count.right + (right ? 1 : 0), of: count.of + 1 });
    if (!right)
      this.#misses.push(`  ${file} ${field}\n    expected ${short(pair.expected)}\n    got      ${short(pair.actual)}`);
  }

  /** One line of figures; what missed below it when `verbose`. */
  print(verbose: boolean): void {
    const sum = [...this.#counts.values()].reduce(
      (all, count) => ({ right: all.right + count.right, of: all.of + count.of }),
      { right: 0, of: 0 },
    );
    const parts = [...this.#counts].map(([field, count]) => `${field} ${count.right}/${count.of}`);
    console.log(`${this.#title}: ${sum.right}/${sum.of} (${parts.join(', ')})`);
    if (verbose) console.log(this.#misses.join('\n'));
  }
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 300);
}
