import { z } from 'zod';

/** What the process that has nothing to do is told: its log, what its accounts sign in with, and for how long it is watched. */
export const idleOrder = z.object({
  folder: z.string(),
  secrets: z.record(z.string(), z.string()),
  /** Seconds until everything is caught up, and seconds that are measured after that. */
  settling: z.number(),
  measured: z.number(),
});
export type IdleOrder = z.infer<typeof idleOrder>;

/** What only the process itself can see: CPU is user and system of all its threads. */
export const idleFigures = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  /** Its resident set at the end, and how much of it at most in the measured time, in megabytes. */
  steady: z.number(),
  highest: z.number(),
  accounts: z.array(z.object({ channel: z.string(), state: z.string(), looked: z.boolean() })),
});
export type IdleFigures = z.infer<typeof idleFigures>;
