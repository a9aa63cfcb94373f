import { z } from 'zod';
import { id } from './instant.ts';

export const customFieldTypes = ['text', 'number', 'date', 'choice', 'flag', 'link'] as const;
export const customFieldType = z.enum(customFieldTypes);
export type CustomFieldType = z.infer<typeof customFieldType>;

/** Something the shop itself wants to know of its customers. A value is text: a date as YYYY-MM-DD, a flag as `yes`. */
export const customField = z
  .object({ id, name: z.string(), type: customFieldType, choices: z.array(z.string()).readonly() })
  .readonly();
export type CustomField = z.infer<typeof customField>;
