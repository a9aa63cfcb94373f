import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '#main/kernel/clock';
import { Refusal } from '#main/kernel/refusal';
import type { ExportOrder } from '#shared/domain/export';
import { localTime, ownTimeZone } from '#shared/domain/time-zone';
import type { Exported, WriteOrder } from './write-csv.ts';

export type ExportInput = ExportOrder & Readonly<{ name: string | null }>;

/** Writes an export into a folder of its own and answers the paths it is served under. */
export async function exportCsv(
  parts: Readonly<{ folder: string; clock: Clock; version: string; write: (order: WriteOrder) => Promise<Exported> }>,
  input: ExportInput,
) {
  const asOf = parts.clock.now();
  const { name: asked, ...order } = input;
  const name = asked ?? exportName(order, asOf);
  const manifest = `${name}.manifest.json`;
  const id = randomBytes(9).toString('base64url');
  const folder = path.join(exportFolder(parts.folder), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, name);
  try {
    const exported = await parts.write({
      ...order,
      file,
      manifest: path.join(folder, manifest),
      version: parts.version,
      asOf,
    });
    const served = (made: string): string => `/bytes/exports/${id}/${encodeURIComponent(made)}`;
    return { ...exported, fileName: name, path: served(name), manifestPath: served(manifest) };
  } catch (failure) {
    // A thread that was ended could not take its half-written file away.
    await rm(folder, { recursive: true, force: true });
    throw failure;
  }
}

/** What a file is called: for whom, of what, and the day it begins with, or else the day it is of. */
export function exportName(order: ExportOrder, asOf: number): string {
  const preset = order.preset === 'plain' ? '' : `${order.preset}-`;
  const { date } = localTime(order.from ?? asOf, order.timeZone ?? ownTimeZone());
  return `shopbell-${preset}${order.noun}-${date}.csv`;
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
