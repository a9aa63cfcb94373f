import { z } from 'zod';
import { checkProblem } from './check.ts';
import { operation } from './base.ts';

export const backup = {
  /**
   * Writes log and attachments into one file on this computer, reads it back and compares. `file` null makes up a name
   * under `backups/` of the data folder. Passwords are not in it.
   */
  write: operation.input(z.object({ file: z.string().min(1).max(4096).nullable().default(null) })).output(
    z.object({
      ok: z.boolean(),
      problems: z.array(checkProblem).readonly(),
      file: z.string(),
      bytes: z.number().int(),
    }),
  ),
};
