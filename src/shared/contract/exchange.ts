import { z } from 'zod';
import { channel } from '#shared/domain/channel';
import { id, instant } from '#shared/domain/instant';
import { interaction } from '#shared/domain/interaction';
import { importLine, importSummary } from '#shared/domain/ledger';
import { nothing, operation } from './base.ts';

export const exportNoun = z.enum(['customers', 'interactions', 'conversations']);
export type ExportNoun = z.infer<typeof exportNoun>;

/** What a raw item of a network would become. The ids are null: nothing was matched or stored. */
export const normalizedLine = z
  .object({
    file: z.string(),
    index: z.number().int().nonnegative(),
    outcome: z.enum(['interaction', 'ignored', 'problem']),
    interaction: z
      .object({ ...interaction.unwrap().shape, id: id.nullable(), conversationId: id.nullable() })
      .readonly()
      .nullable(),
    reason: z.string().nullable(),
  })
  .readonly();
export type NormalizedLine = z.infer<typeof normalizedLine>;

/** A plain name without a folder in it. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^(?!\.{1,2}$)[^/\\\p{Cc}]+$/u);

export const exchange = {
  /**
   * Writes a CSV and its manifest; `path` and `manifestPath` are served as downloads. What occurred at `from` is in it,
   * what occurred at `to` is not. `name` is the name of the CSV (the manifest names it); null makes one up.
   */
  export: operation
    .input(
      z.object({
        noun: exportNoun,
        from: instant.nullable().default(null),
        to: instant.nullable().default(null),
        name: fileName.nullable().default(null),
        /** Begin with a byte order mark, by which spreadsheets know UTF-8. */
        bom: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        rows: z.number().int(),
        bytes: z.number().int(),
        sha256: z.string(),
        fileName: z.string(),
        path: z.string(),
        manifestPath: z.string(),
      }),
    ),
  /**
   * Reads .eml files, mbox files and Maildir folders: uploaded ones (`uploads`) or ones on this computer (`paths`).
   * `own` names the shop's addresses, so that what the shop wrote is known as such. Answers when done; progress is pushed.
   * `lines` holds the first of them; `reportPath`, served as a download, all of them, one JSON object a line.
   */
  importMail: operation
    .input(
      z.object({
        uploads: z.array(id).max(10_000).default([]),
        paths: z.array(z.string().max(4096)).max(1000).default([]),
        own: z.array(z.string().max(320)).max(100).default([]),
        accountId: id.nullable().default(null),
      }),
    )
    .output(
      z.object({
        summary: importSummary,
        problems: z.array(importLine),
        lines: z.array(importLine).max(1000),
        reportPath: z.string().nullable().default(null),
      }),
    ),
  /** Reads raw items or pages of a channel from a file on this computer, as a poll would, and stores nothing. */
  normalize: operation
    .input(
      z.object({
        channel,
        file: z.string().max(4096),
        own: z.array(z.string().max(320)).max(100).default([]),
      }),
    )
    .output(z.array(normalizedLine)),
  cancel: operation.input(z.object({ task: z.string() })).output(nothing),
};
