import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The bytes of every file below a folder, but for what lies in a folder called `except`. */
export function filesBelow(folder: string, except: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !file.startsWith(join(folder, except))) files.set(file, readFileSync(file));
  }
  return files;
}

/** What is looked for, by a name: words as they may lie in a file, or bytes of which no part may. */
export type Traces = ReadonlyMap<string, readonly Buffer[]>;

/** A word in every form a file may hold it in: as it is, as it is compared, and as UTF-16. */
export function formsOf(word: string): Buffer[] {
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // The word index keeps of a term only what is unlike the one before it.
  const ending = folded.length >= 9 ? folded.slice(3) : folded;
  return [word, word.toLowerCase(), folded, ending].flatMap((form) => [
    Buffer.from(form),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
  ]);
}

/** The pieces of some bytes that are in none of the others: a page may hold any part of them. */
export function piecesOnlyIn(bytes: Buffer, others: readonly Buffer[]): Buffer[] {
  const size = 16;
  const pieces = Array.from({ length: Math.floor(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  return pieces.filter((piece) => !others.some((other) => other.includes(piece)));
}

/** The names of the traces found in any file, and where. */
export function tracesIn(files: ReadonlyMap<string, Buffer>, traces: Traces): string[] {
  return [...traces].flatMap(([name, forms]) =>
    [...files].flatMap(([file, bytes]) => (forms.some((form) => bytes.includes(form)) ? [`${name} in ${file}`] : [])),
  );
}

/** Every term of the word index, which keeps only the ends of terms that begin alike. */
export function indexedTerms(file: string): Set<string> {
  const database = new Database(file, { readonly: false });
  try {
    database.exec("create virtual table temp.terms using fts5vocab('main', 'interaction_words', 'row')");
    return new Set(database.prepare<[], string>('select term from temp.terms').pluck().all());
  } finally {
    database.close();
  }
}
