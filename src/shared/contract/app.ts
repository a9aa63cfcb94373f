import { z } from 'zod';
import { nothing, operation } from './base.ts';

export const app = {
  about: operation.input(nothing).output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'node', 'cli']),
      dataFolder: z.string(),
      logBytes: z.number().int(),
      attachmentBytes: z.number().int(),
      interactions: z.number().int(),
      customers: z.number().int(),
      /** Whether nothing has been connected or imported yet. */
      empty: z.boolean(),
    }),
  ),
};
