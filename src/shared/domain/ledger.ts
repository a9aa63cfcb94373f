import { z } from 'zod';
import { id, instant } from './instant.ts';

/** The proof that nothing is lost: served = stored + ignored + quarantined + missing, per account. */
export const ledger = z
  .object({
    accountId: id.nullable(),
    /** Items the server lists. What it has no more stays in the log and is not counted. */
    served: z.number().int().nonnegative(),
    stored: z.number().int().nonnegative(),
    ignored: z.number().int().nonnegative(),
    quarantined: z.number().int().nonnegative(),
    /** Listed but not read yet. Zero when caught up. */
    missing: z.number().int().nonnegative(),
  })
  .readonly();
export type Ledger = z.infer<typeof ledger>;

/** An item that could not be read; its raw bytes are kept. */
export const quarantined = z
  .object({
    id,
    accountId: id.nullable(),
    providerId: z.string(),
    reason: z.string(),
    bytes: z.number().int().nonnegative(),
    at: instant,
  })
  .readonly();
export type Quarantined = z.infer<typeof quarantined>;

/** What one pass over an account did. `served` counts what the server gave in this pass. */
export const syncReport = z
  .object({
    account: id,
    channel: z.string(),
    served: z.number().int(),
    stored: z.number().int(),
    duplicates: z.number().int(),
    ignored: z.number().int(),
    quarantined: z.number().int(),
    seconds: z.number(),
  })
  .readonly();
export type SyncReport = z.infer<typeof syncReport>;

export const importOutcome = z.enum(['stored', 'duplicate', 'ignored', 'quarantined']);

/** What became of one message of an import; `index` counts from 0 within its file. */
export const importLine = z
  .object({
    path: z.string(),
    index: z.number().int().nonnegative(),
    outcome: importOutcome,
    interactionId: id.nullable(),
    reason: z.string().nullable(),
  })
  .readonly();
export type ImportLine = z.infer<typeof importLine>;

export const importSummary = z
  .object({
    served: z.number().int(),
    stored: z.number().int(),
    duplicates: z.number().int(),
    ignored: z.number().int(),
    quarantined: z.number().int(),
    seconds: z.number(),
  })
  .readonly();
export type ImportSummary = z.infer<typeof importSummary>;
