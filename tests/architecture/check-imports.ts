import { isBuiltin } from 'node:module';
import path from 'node:path';
import { importTable, stages, stageSteps } from './import-table.ts';
import type { Row } from './row.ts';
import type { Import } from './read-imports.ts';

/** Everything an import does that the table does not allow, as sentences; none when it is fine. */
export function importProblems(found: Import): string[] {
  const row = rowOf(found.from);
  if (!row) return [`${found.from} has no row in the import table`];
  const target = targetOf(found);
  const allowed = row.may.some((pattern) => covers(pattern, target));
  const allowedAsType = found.types && (row.types ?? []).some((pattern) => covers(pattern, target));
  const own = isOwn(row, found.from, target);
  const problems = [];
  if (!allowed && !allowedAsType && !own) {
    problems.push(`${found.from} may not import ${target}${found.types ? ' as types' : ''} (row ${row.folder})`);
  }
  if (found.names.startsWith('../../')) problems.push(`${found.from} imports ${found.names}: use #shared/… or #main/…`);
  if (isForeignStage(found, target)) problems.push(`${found.from}: a stage may not import the stage ${target}`);
  return problems;
}

/** Where an import leads: a path under `src` with its extension, a package, or `node`. */
export function targetOf({ from, names }: Import): string {
  if (names.startsWith('.')) {
    const joined = path.posix.join(path.posix.dirname(from), names.replace(/\?.*$/, ''));
    // Out of src: what stands beside it is named from the top of the project.
    return joined.replace(/^(\.\.\/)+/, '');
  }
  if (names.startsWith('#')) return /\.\w+$/.test(names) ? names.slice(1) : `${names.slice(1)}.ts`;
  if (isBuiltin(names)) return 'node';
  return names;
}

function rowOf(file: string): Row | undefined {
  return importTable.find(({ folder }) => covers(folder, file));
}

/** A pattern covers itself and everything under it; `*` stands for one name or part of one. */
function covers(pattern: string, target: string): boolean {
  const source = pattern.split('*').map(escaped).join('[^/]*');
  return new RegExp(`^${source}(/|$)`).test(target);
}

/** Under the same folder as the row's: for `main/connectors/*` that is the importing connector's folder alone. */
function isOwn(row: Row, from: string, target: string): boolean {
  if (/\.tsx?$/.test(row.folder)) return false;
  const folder = from.split('/').slice(0, row.folder.split('/').length).join('/');
  return target.startsWith(`${folder}/`);
}

function isForeignStage({ from, types }: Import, target: string): boolean {
  const folder = path.posix.dirname(from);
  const known = stages[folder];
  if (!known || types || path.posix.dirname(target) !== folder) return false;
  const [here, there] = [nameOf(from), nameOf(target)];
  return known.includes(here) && known.includes(there) && !stageSteps.includes(`${here} → ${there}`);
}

function nameOf(file: string): string {
  return path.posix.basename(file).replace(/\.tsx?$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
