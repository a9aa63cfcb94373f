import { z } from 'zod';
import { id, instant } from './instant.ts';

/** What a column of a table says of a customer. */
export const importTargets = [
  ...['leave', 'name', 'prefix', 'given', 'additional', 'family', 'suffix', 'company', 'kind'],
  ...['email', 'phone', 'handle', 'identities', 'website'],
  ...['street', 'city', 'region', 'postal-code', 'country', 'address', 'addresses', 'label'],
  ...['birthday', 'language', 'time-zone', 'stage', 'vip', 'do-not-contact', 'tags', 'note', 'custom', 'id'],
] as const;
export const importTarget = z.enum(importTargets);
export type ImportTarget = z.infer<typeof importTarget>;

/** What becomes of a column. */
export const columnMapping = z
  .object({
    /** As the file names it; a column without a name is known by its place. */
    header: z.string(),
    target: importTarget,
    /** What belongs together: the parts of one address, a value and its label. */
    group: z.string().default(''),
    /** Work, home, mobile …, of an address or a way to reach somebody. */
    label: z.string().nullable().default(null),
    /** Of a handle: on which network. */
    channel: z.string().max(32).nullable().default(null),
    /** Of a custom value: the name of its field, which is made where there is none. */
    field: z.string().max(200).nullable().default(null),
  })
  .readonly();
export type ColumnMapping = z.infer<typeof columnMapping>;

export const dateOrder = z.enum(['day-first', 'month-first', 'year-first']);
export type DateOrder = z.infer<typeof dateOrder>;

export const importMapping = z
  .object({
    /** In the order of the file. */
    columns: z.array(columnMapping).max(2000).readonly(),
    dates: dateOrder,
  })
  .readonly();
export type ImportMapping = z.infer<typeof importMapping>;

/** Programs whose files are known by their columns. */
export const importSource = z.enum([
  'shopbell',
  'google',
  'google-legacy',
  'outlook',
  'hubspot',
  'mailchimp',
  'shopify',
  'square',
  'xero',
  'vcard',
]);
export type ImportSource = z.infer<typeof importSource>;

export const importOptions = z
  .object({
    /** Of numbers without a country code (ISO 3166, two letters); null: the shop's own. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u)
      .nullable()
      .default(null),
    /** Where the file says otherwise than what stands here. */
    differing: z.enum(['keep', 'take']).default('keep'),
    /** A line that belongs to two customers. */
    ambiguous: z.enum(['skip', 'create']).default('skip'),
    /** Lines that end before their last cell. */
    shortRows: z.enum(['skip', 'take']).default('skip'),
    /** Null: as it looks. */
    charset: z.string().max(40).nullable().default(null),
    delimiter: z.string().length(1).nullable().default(null),
    /** Whether the first line names the columns; null: as it looks. */
    header: z.boolean().nullable().default(null),
    /** Put on everybody in the file. */
    tag: z.string().trim().max(100).nullable().default(null),
  })
  .readonly();
export type ImportOptions = z.infer<typeof importOptions>;

/** Why a line, or a whole file, cannot be taken. */
export const importProblemCodes = [
  'empty-file',
  'no-rows',
  'workbook',
  'not-a-table',
  'nothing-mapped',
  'duplicate-header',
  'unclosed-quote',
  'too-many-cells',
  'too-few-cells',
  'zero-bytes',
  'wrong-encoding',
  'unclosed-card',
  'nobody',
  'forgotten',
  'two-customers',
] as const;
export const importProblemCode = z.enum(importProblemCodes);
export type ImportProblemCode = z.infer<typeof importProblemCode>;

/** What is worth knowing of a line that is taken all the same. */
export const importRemarkCodes = [
  'kept-field',
  'phone-as-words',
  'email-as-words',
  'birthday-as-words',
  'shared-phone',
  'photo-left-out',
] as const;
export const importRemarkCode = z.enum(importRemarkCodes);

export const importRemark = z.object({ code: importRemarkCode, detail: z.string() }).readonly();
export type ImportRemark = z.infer<typeof importRemark>;

export const importOutcome = z.enum(['created', 'merged', 'skipped', 'problem']);
export type ImportOutcome = z.infer<typeof importOutcome>;

/** What became, or would become, of one line of a file. */
export const customerLine = z
  .object({
    line: z.number().int().positive(),
    outcome: importOutcome,
    /** Whom it made or joined; of a dry run, only one that is there already. */
    customerId: id.nullable(),
    name: z.string().nullable(),
    /** Of a merged one: the names of what changes; none where all of it stood there. */
    changes: z.array(z.string()).readonly(),
    code: importProblemCode.nullable(),
    detail: z.string().nullable(),
    /** Two customers to whom it belongs alike. */
    between: z.array(id).readonly(),
    remarks: z.array(importRemark).readonly(),
  })
  .readonly();
export type CustomerLine = z.infer<typeof customerLine>;

export const importCounts = z
  .object({
    read: z.number().int().nonnegative(),
    created: z.number().int().nonnegative(),
    merged: z.number().int().nonnegative(),
    /** Of the merged: those of whom nothing was new. */
    unchanged: z.number().int().nonnegative(),
    skipped: z.number().int().nonnegative(),
    problems: z.number().int().nonnegative(),
  })
  .readonly();
export type ImportCounts = z.infer<typeof importCounts>;

/** `interrupted`: it did not come to its end, and nothing of it was kept. */
export const importState = z.enum(['running', 'done', 'undoing', 'undone', 'cancelled', 'interrupted']);
export type ImportState = z.infer<typeof importState>;

export const customerImport = z
  .object({ id, name: z.string(), at: instant, state: importState, counts: importCounts })
  .readonly();
export type CustomerImport = z.infer<typeof customerImport>;
