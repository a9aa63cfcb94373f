import { z } from 'zod';

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. Wall time is for display; order comes from the clock of the act. */
export const instant = z.number().int();
export type Instant = z.infer<typeof instant>;

/** An opaque id: a UUID as text. Facts derive theirs from what the network gave; everything else draws a UUIDv7. */
export const id = z.string().min(1).max(64);
export type Id = z.infer<typeof id>;
