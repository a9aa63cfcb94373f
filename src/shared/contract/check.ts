import { z } from 'zod';
import { nothing, operation } from './base.ts';

/** Something that is not as it must be; `part` says where it was found, `detail` which row, file or account it is. */
export const checkProblem = z
  .object({
    part: z.enum(['log', 'attachments', 'search', 'ledger']),
    detail: z.string(),
  })
  .readonly();
export type CheckProblem = z.infer<typeof checkProblem>;

export const checkReport = z.object({ ok: z.boolean(), problems: z.array(checkProblem).readonly() }).readonly();
export type CheckReport = z.infer<typeof checkReport>;

export const check = {
  /** Integrity of the log and its references, of every attachment's bytes, and of the ledger. Changes nothing. */
  run: operation.input(nothing).output(checkReport),
};
