import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { blobFile } from './blobs.ts';
import { eachDigest } from './integrity.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const leave = change('insert into local_orphan (sha256) values (@sha256) on conflict do nothing');
const left = query(z.object({ sha256: z.string() }), 'select sha256 from local_orphan');
const settle = change('delete from local_orphan where sha256 = @sha256');
const isNotKept = change('delete from local_unkept_file where sha256 = @sha256');
/** Beside what must be here: what a reply, a draft set aside or an act that may be undone would need again. */
const remembered = query(
  z.object({ sha256: z.string() }),
  `select file.value ->> '$.sha256' as sha256 from outbox o, json_each(o.envelope, '$.attachments') file
   union select file.value ->> '$.sha256' from outbox o, json_each(o.envelope, '$.draft.attachments') file`,
);
const words = query(
  z.object({ words: z.string() }),
  `select drafts as words from local_set_aside
   union all select coalesce(before, '') || coalesce(after, '') from activity where instr(coalesce(before, '') || coalesce(after, ''), '"photo"')`,
);
const unkept = query(z.object({ sha256: z.string() }), 'select sha256 from local_unkept_file');
const stillNamed = query(
  z.object({ found: z.number() }),
  'select exists(select 1 from attachment where sha256 = @sha256) as found',
);

/** Notes files that may be nobody's any more: looked at once the rows that named them are gone. */
export function leaveFiles(writer: Writer, files: readonly Readonly<{ sha256: string }>[]): void {
  for (const { sha256 } of files) leave.run(writer, { sha256 });
}

/** Deletes those files that nobody else needs; answers how many. Their rows are gone for good by now, or a power cut would leave them nameless. */
export function deleteOrphans(writer: Writer): number {
  const folder = path.dirname(writer.database.name);
  const orphans = left.all(writer);
  if (orphans.length === 0) return 0;
  const needed = neededFiles(writer);
  let deleted = 0;
  for (const { sha256 } of orphans) {
    if (!needed.has(sha256)) {
      rmSync(blobFile(folder, sha256), { force: true });
      removeParts(folder, sha256);
      deleted += 1;
    }
    if (stillNamed.one(writer, { sha256 })?.found !== 1) isNotKept.run(writer, { sha256 });
    settle.run(writer, { sha256 });
  }
  return deleted;
}

function neededFiles(reader: Reader): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { sha256 } of eachDigest(reader)) needed.add(sha256);
  for (const { sha256 } of remembered.each(reader)) needed.add(sha256);
  for (const row of words.each(reader)) for (const [sha256] of row.words.matchAll(/[0-9a-f]{64}/gu)) needed.add(sha256);
  for (const { sha256 } of unkept.each(reader)) needed.delete(sha256);
  return needed;
}

/** What a power cut left half-written of a file. */
function removeParts(folder: string, sha256: string): void {
  const around = path.dirname(blobFile(folder, sha256));
  let names: readonly string[] = [];
  try {
    names = readdirSync(around);
  } catch {
    return;
  }
  for (const name of names)
    if (name.startsWith(`${sha256}.`) && name.endsWith('.part')) rmSync(path.join(around, name), { force: true });
}
