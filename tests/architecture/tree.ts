import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Paths as written in the table: relative to `src`, with forward slashes. */
export type SourceFile = Readonly<{ file: string; source: string }>;

const root = fileURLToPath(new URL('../../', import.meta.url));

export function filesUnder(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      file: path.relative(path.join(root, folder), file).replaceAll('\\', '/'),
      source: readFileSync(file, 'utf8'),
    }));
}
