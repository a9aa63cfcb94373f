import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '#main/kernel/clock';
import { Refusal } from '#main/kernel/refusal';
import type { ExportNoun } from '#shared/contract/exchange';
import type { Exported, ExportOrder } from './write-csv.ts';

export type ExportInput = Readonly<{
  noun: ExportNoun;
  from: number | null;
  to: number | null;
  name: string | null;
  bom: boolean;
}>;

/** Writes an export into a folder of its own and answers the paths it is served under. */
export async function exportCsv(
  parts: Readonly<{ folder: string; clock: Clock; version: string; write: (order: ExportOrder) => Promise<Exported> }>,
  input: ExportInput,
) {
  const asOf = parts.clock.now();
  const name = input.name ?? `shopbell-${input.noun}-${new Date(asOf).toISOString().slice(0, 10)}.csv`;
  const manifest = `${name}.manifest.json`;
  const id = randomBytes(9).toString('base64url');
  const folder = path.join(exportFolder(parts.folder), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { noun, from, to, bom } = input;
  const exported = await parts.write({
    noun,
    from,
    to,
    bom,
    file: path.join(folder, name),
    manifest: path.join(folder, manifest),
    version: parts.version,
    asOf,
  });
  const served = (file: string): string => `/bytes/exports/${id}/${encodeURIComponent(file)}`;
  return { ...exported, fileName: name, path: served(name), manifestPath: served(manifest) };
}

/** Where exports wait to be downloaded; emptied when the core opens. */
export function exportFolder(folder: string): string {
  return path.join(folder, 'exports');
}

/** The file behind `/bytes/exports/<id>/<name>`. */
export function locateExport(folder: string, id: string, name: string): string {
  const file = path.join(exportFolder(folder), id, name);
  if (!/^[\w-]+$/u.test(id) || path.basename(name) !== name || !existsSync(file)) throw new Refusal('not-found');
  return file;
}
