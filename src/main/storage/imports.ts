import { z } from 'zod';
import {
  customerLine,
  importCounts,
  importMapping,
  importState,
  type CustomerImport,
  type CustomerLine,
  type ImportCounts,
  type ImportMapping,
  type ImportOutcome,
  type ImportState,
} from '#shared/domain/customer-import';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const importRow = z.object({
  id: z.string(),
  name: z.string(),
  at: z.number(),
  state: importState,
  counts: json(importCounts),
});
const columns = 'id, name, at, state, counts';
const byId = query(importRow, `select ${columns} from local_import where id = @id`);
const list = query(importRow, `select ${columns} from local_import order by at desc, id desc limit 200`);
const unended = query(
  z.object({ id: z.string(), state: importState }),
  "select id, state from local_import where state in ('running', 'undoing')",
);
const insertImport = change(
  "insert into local_import (id, name, at, state, counts) values (@id, @name, @at, 'running', @counts)",
);
const setState = change('update local_import set state = @state where id = @id');
const setCounts = change('update local_import set counts = @counts where id = @id');
const keepCustomer = change("update local_import set kept = json_insert(kept, '$[#]', @customerId) where id = @id");
const keptOf = query(z.object({ kept: json(z.array(z.string())) }), 'select kept from local_import where id = @id');

const told = z.object({ told: json(customerLine) });
const linesOf = query(
  told,
  'select told from local_import_line where import_id = @id and line > @after order by line limit @limit',
);
const linesWith = query(
  told,
  'select told from local_import_line where import_id = @id and outcome = @outcome and line > @after order by line limit @limit',
);
const insertLine = change(`
  insert or replace into local_import_line (import_id, line, outcome, customer_id, told)
  values (@id, @line, @outcome, @customerId, @told)`);
const forgetLines = change('delete from local_import_line');

const mappingOf = query(
  z.object({ mapping: json(importMapping) }),
  'select mapping from local_import_mapping where header = @header',
);
const keepMapping = change(`
  insert into local_import_mapping (header, mapping, at) values (@header, @mapping, @at)
  on conflict (header) do update set mapping = excluded.mapping, at = excluded.at`);

export const noCounts: ImportCounts = { read: 0, created: 0, merged: 0, unchanged: 0, skipped: 0, problems: 0 };

export function findImport(reader: Reader, id: string): CustomerImport | null {
  return byId.one(reader, { id });
}

/** Newest first. */
export function listImports(reader: Reader): CustomerImport[] {
  return list.all(reader);
}

/** Those that a crash or a closed program left in the middle. */
export function unendedImports(reader: Reader): Readonly<{ id: string; state: ImportState }>[] {
  return unended.all(reader);
}

export function beginImport(writer: Writer, { id, name }: Readonly<{ id: string; name: string }>): void {
  insertImport.run(writer, { id, name, at: writer.clock.now(), counts: JSON.stringify(noCounts) });
}

export function setImportState(writer: Writer, id: string, state: ImportState): void {
  setState.run(writer, { id, state });
}

export function setImportCounts(writer: Writer, id: string, counts: ImportCounts): void {
  setCounts.run(writer, { id, counts: JSON.stringify(counts) });
}

/** Notes that a customer an import made stayed when it was undone. */
export function keepImported(writer: Writer, id: string, customerId: string): void {
  keepCustomer.run(writer, { id, customerId });
}

export function keptOfImport(reader: Reader, id: string): string[] {
  return keptOf.one(reader, { id })?.kept ?? [];
}

export function saveImportLines(writer: Writer, id: string, lines: readonly CustomerLine[]): void {
  for (const line of lines)
    insertLine.run(writer, {
      id,
      line: line.line,
      outcome: line.outcome,
      customerId: line.customerId,
      told: JSON.stringify(line),
    });
}

/** In the order of the file; `after` is the line of the last one seen. */
export function listImportLines(
  reader: Reader,
  of: Readonly<{ id: string; outcome: ImportOutcome | null; after: number; limit: number }>,
): CustomerLine[] {
  const { outcome, ...page } = of;
  const rows = outcome === null ? linesOf.all(reader, page) : linesWith.all(reader, { ...page, outcome });
  return rows.map((row) => row.told);
}

/** What became of each line is told while the program runs. */
export function forgetImportLines(writer: Writer): void {
  forgetLines.run(writer);
}

/** How the columns of such a file were mapped the last time. */
export function rememberedMapping(reader: Reader, header: string): ImportMapping | null {
  return mappingOf.one(reader, { header })?.mapping ?? null;
}

export function rememberMapping(writer: Writer, header: string, mapping: ImportMapping): void {
  keepMapping.run(writer, { header, mapping: JSON.stringify(mapping), at: writer.clock.now() });
}
