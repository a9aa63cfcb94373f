import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { importLine, importSummary } from '#shared/domain/ledger';
import { nothing, operation } from './base.ts';

export const exportNoun = z.enum(['customers', 'interactions', 'conversations']);
export type ExportNoun = z.infer<typeof exportNoun>;

export const exchange = {
  /** Writes a CSV and its manifest; `path` and `manifestPath` are served as downloads. */
  export: operation
    .input(z.object({ noun: exportNoun, from: instant.nullable().default(null), to: instant.nullable().default(null) }))
    .output(z.object({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string(), fileName: z.string(), path: z.string(), manifestPath: z.string() })),
  /**
   * Reads .eml files, mbox files and Maildir folders: uploaded ones (`uploads`) or ones on this computer (`paths`).
   * `own` names the shop's addresses, so that what the shop wrote is known as such. Answers when done; progress is pushed.
   */
  importMail: operation
    .input(z.object({ uploads: z.array(id).max(10_000).default([]), paths: z.array(z.string().max(4096)).max(1000).default([]), own: z.array(z.string().max(320)).max(100).default([]), accountId: id.nullable().default(null) }))
    .output(z.object({ summary: importSummary, problems: z.array(importLine), lines: z.array(importLine).max(1000) })),
  cancel: operation.input(z.object({ task: z.string() })).output(nothing),
};
