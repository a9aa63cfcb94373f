import { z } from 'zod';
import { id, instant } from './instant.ts';

export const severity = z.enum(['low', 'normal', 'high']);
export type Severity = z.infer<typeof severity>;

/** Something a customer is cross about. It ends with an outcome, and with somebody who was told of it: never in silence. */
export const complaint = z
  .object({
    id,
    customerId: id,
    conversationIds: z.array(id).readonly(),
    severity,
    summary: z.string(),
    openedAt: instant,
    closedAt: instant.nullable(),
    outcome: z.string().nullable(),
    /** Who was told how it ended. */
    told: z.string().nullable(),
  })
  .readonly();
export type Complaint = z.infer<typeof complaint>;
