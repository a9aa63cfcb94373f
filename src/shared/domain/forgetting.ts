import { z } from 'zod';
import { id, instant } from './instant.ts';

/** How much there is of somebody. */
export const forgottenCounts = z
  .object({
    interactions: z.number().int(),
    conversations: z.number().int(),
    attachments: z.number().int(),
    notes: z.number().int(),
    deals: z.number().int(),
    followUps: z.number().int(),
    complaints: z.number().int(),
    /** Messages of other people that name them: they are taken out as a recipient, what was written stays. */
    naming: z.number().int(),
  })
  .readonly();
export type ForgottenCounts = z.infer<typeof forgottenCounts>;

/** A backup that was made of this log; `holds` says whether somebody is in it, null where it cannot be looked at now. */
export const heldBackup = z.object({ file: z.string(), at: instant, holds: z.boolean().nullable() }).readonly();
export type HeldBackup = z.infer<typeof heldBackup>;

/** What forgetting somebody would take away, and what it cannot reach. */
export const toBeForgotten = z
  .object({
    customerId: id,
    name: z.string(),
    counts: forgottenCounts,
    /** Replies to them that have not left; they will not. */
    unsent: z.number().int(),
    backups: z.array(heldBackup).readonly(),
    /** Folders outside to which exports were written by themselves. */
    exportFolders: z.array(z.string()).readonly(),
  })
  .readonly();
export type ToBeForgotten = z.infer<typeof toBeForgotten>;

/** What was taken away. */
export const hasForgotten = z
  .object({
    counts: forgottenCounts,
    files: z.number().int(),
    /** Messages of others that still say an address or the full name, in words that are theirs. */
    quoting: z.number().int(),
    backups: z.array(heldBackup).readonly(),
  })
  .readonly();
export type HasForgotten = z.infer<typeof hasForgotten>;
