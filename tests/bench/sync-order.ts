import { z } from 'zod';
import { emailSettings } from '#shared/domain/account';
import { ledger, syncReport } from '#shared/domain/ledger';

/** What the process that syncs is told: where its log goes, and the mailbox. */
export const syncOrder = z.object({
  folder: z.string(),
  address: z.string(),
  password: z.string(),
  settings: emailSettings,
});
export type SyncOrder = z.infer<typeof syncOrder>;

const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() }).readonly();

/** How the core's own thread fared, in milliseconds. */
export const responsiveness = z.object({
  /** How late a timer came: the thread was held, or the machine's cores were busy with others. */
  delay: spread,
  /** CPU the thread used between two looks: no turn of it can have used more. */
  held: spread,
  /** The first page of the inbox, asked as a window would. */
  inbox: z.object({ p50: z.number(), p95: z.number(), max: z.number(), asked: z.number() }).readonly(),
});
export type Responsiveness = z.infer<typeof responsiveness>;

/** What only the process itself can see of its sync; seconds since it began to open the core, `firstPage` since signing in. */
export const syncFigures = z.object({
  opened: z.number(),
  signedIn: z.number(),
  firstPage: z.number().nullable(),
  caughtUp: z.number(),
  closed: z.number(),
  reports: z.array(syncReport),
  ledger: z.array(ledger),
  responsiveness,
});
export type SyncFigures = z.infer<typeof syncFigures>;
