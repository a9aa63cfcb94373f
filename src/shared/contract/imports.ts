import { z } from 'zod';
import {
  customerImport,
  customerLine,
  importCounts,
  importMapping,
  importOptions,
  importOutcome,
  importProblemCode,
  importSource,
} from '#shared/domain/customer-import';
import { id } from '#shared/domain/instant';
import { byId, nothing, operation } from './base.ts';

/** A file the window brought (`upload`), or one on this computer (`path`). */
const importFile = z.object({
  upload: id.nullable().default(null),
  path: z.string().max(4096).nullable().default(null),
  options: importOptions.default(importOptions.parse({})),
});

/** Of a file as a whole, or of a line that nothing was made of. */
const fileProblem = z
  .object({ line: z.number().int().positive(), code: importProblemCode, detail: z.string().nullable() })
  .readonly();

/** What a file looks like, before anything is made of it. */
export const lookedAt = z
  .object({
    name: z.string(),
    format: z.enum(['table', 'cards']),
    source: importSource.nullable(),
    charset: z.string(),
    delimiter: z.string().nullable(),
    /** Whether the first line names the columns. */
    header: z.boolean(),
    /** Of a table all columns, of cards what they say beyond what every customer has. */
    mapping: importMapping,
    /** Whether it is the one such a file was brought in by before. */
    remembered: z.boolean(),
    /** The first rows, cell by cell in the order of the columns. */
    samples: z.array(z.array(z.string())).max(20),
    problems: z.array(fileProblem),
    /** In which numbers without a country code are read. */
    country: z.string(),
  })
  .readonly();
export type LookedAt = z.infer<typeof lookedAt>;

const imported = z.object({
  /** By which its lines are listed, and a run is undone. Null where nothing could be read. */
  id: id.nullable(),
  counts: importCounts,
  /** The first of them; all are among the lines. */
  problems: z.array(customerLine.unwrap().pick({ line: true, code: true, detail: true, between: true })).max(1000),
});
export type Imported = z.infer<typeof imported>;

const mapped = importFile.extend({ mapping: importMapping.nullable().default(null) });

/** Customers from files: CSV by any program, vCards. */
export const imports = {
  /** Guesses what a file is and what its columns are about. */
  look: operation.input(importFile).output(lookedAt),
  /** Says line by line what a run would do, and does nothing. Without a mapping by the one that was guessed. */
  tryOut: operation.input(mapped).output(imported),
  /** Brings a file in, whole: what is cancelled or interrupted leaves nothing behind. One act to undo. */
  run: operation.input(mapped).output(imported),
  /** What became, or would become, of the lines of a file, in their order; kept until the program ends. */
  lines: operation
    .input(
      byId.extend({
        outcome: importOutcome.nullable().default(null),
        after: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(customerLine), next: z.number().int().nullable() })),
  /** Newest first. */
  list: operation.input(nothing).output(z.array(customerImport)),
  /**
   * Takes a run back as a whole. `kept` are customers it made that stay, for something else came to hang on them since.
   * Refuses `not-found` for one that was undone already.
   */
  undo: operation.input(byId).output(z.object({ kept: z.array(id) })),
  /** Ends a dry run, or a run, which takes back what it did so far. */
  cancel: operation.input(byId).output(nothing),
};
