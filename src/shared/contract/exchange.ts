import { z } from 'zod';
import { channel } from '#shared/domain/channel';
import { exportForm, exportLosses, exportOrder } from '#shared/domain/export';
import { id } from '#shared/domain/instant';
import { interaction } from '#shared/domain/interaction';
import { importLine, importSummary } from '#shared/domain/ledger';
import { nothing, operation } from './base.ts';

/** How a file would begin; `total` counts what it would tell of, `form` how it would be written. */
export const exportPreview = z
  .object({
    columns: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    total: z.number().int(),
    form: exportForm,
  })
  .readonly();
export type ExportPreview = z.infer<typeof exportPreview>;

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
   * Writes a CSV and its manifest; `path` and `manifestPath` are served as downloads. `name` is the name of the CSV (the
   * manifest names it); null makes one up.
   */
  export: operation.input(exportOrder.unwrap().extend({ name: fileName.nullable().default(null) })).output(
    z.object({
      rows: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string(),
      losses: exportLosses,
      fileName: z.string(),
      path: z.string(),
      manifestPath: z.string(),
    }),
  ),
  previewExport: operation.input(exportOrder).output(exportPreview),
  /**
   * Reads .eml files, mbox files and Maildir folders: uploaded ones (`uploads`) or ones on this computer (`paths`).
   * With `channel` whatsapp: chats it exported, .txt or .zip.
   * `own` names the shop's addresses, or what the shop is called in chats, so that what the shop wrote is known as such. Answers when done; progress is pushed.
   * `lines` holds the first of them; `reportPath`, served as a download, all of them, one JSON object a line.
   */
  importMail: operation
    .input(
      z.object({
        uploads: z.array(id).max(10_000).default([]),
        paths: z.array(z.string().max(4096)).max(1000).default([]),
        own: z.array(z.string().max(320)).max(100).default([]),
        accountId: id.nullable().default(null),
        channel: z.enum(['email', 'whatsapp']).default('email'),
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
