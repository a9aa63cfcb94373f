import { z } from 'zod';
import { id, instant } from './instant.ts';
import { timeZone } from './time-zone.ts';

export const exportNoun = z.enum(['customers', 'interactions', 'conversations', 'follow-ups', 'complaints', 'deals']);
export type ExportNoun = z.infer<typeof exportNoun>;

/** Whom the file is for: `plain` is for reading and for bringing back in; the others are as a program or a person wants them. */
export const exportPreset = z.enum([
  'plain',
  'overview',
  'hubspot',
  'google',
  'mailchimp',
  'xero',
  'quickbooks',
  'accountant',
]);
export type ExportPreset = z.infer<typeof exportPreset>;

/** What each preset can hold. */
export const presetNouns: Readonly<Record<ExportPreset, readonly ExportNoun[]>> = {
  plain: exportNoun.options,
  overview: ['customers'],
  hubspot: ['customers'],
  google: ['customers'],
  mailchimp: ['customers'],
  xero: ['customers'],
  quickbooks: ['customers'],
  accountant: ['deals', 'interactions'],
};

/** How the file is written, beyond RFC 4180. */
export const exportForm = z
  .object({
    delimiter: z.enum([',', ';', '\t', '|']),
    decimal: z.enum(['.', ',']),
    /** Begin with a byte order mark, by which spreadsheets know UTF-8. */
    bom: z.boolean(),
    /** Whether a cell may hold more than a spreadsheet's cell can (32,767 characters). */
    longCells: z.enum(['keep', 'cut']),
  })
  .readonly();
export type ExportForm = z.infer<typeof exportForm>;

/** What goes into a file: of which period, of whom, for whom, written how. */
export const exportOrder = z
  .object({
    noun: exportNoun,
    preset: exportPreset.default('plain'),
    /** What occurred at `from` is in it, what occurred at `to` is not. */
    from: instant.nullable().default(null),
    to: instant.nullable().default(null),
    segmentId: id.nullable().default(null),
    customerId: id.nullable().default(null),
    /** Whose days and hours local dates are; null: this computer's. */
    timeZone: timeZone.nullable().default(null),
    /** Whose habits the form follows where it is left open (BCP 47); null: commas, points and no mark. */
    locale: z.string().max(35).nullable().default(null),
    form: exportForm.unwrap().partial().default({}),
  })
  .readonly();
export type ExportOrder = z.infer<typeof exportOrder>;

/** The programs that files are made for read one form; people's spreadsheets follow their locale. */
const forPrograms: readonly ExportPreset[] = ['hubspot', 'google', 'mailchimp', 'xero', 'quickbooks'];

/**
 * The form of an export where nobody chose another. Where numbers have a decimal comma a spreadsheet takes the semicolon
 * for its delimiter, and takes UTF-8 for something else unless a mark says so.
 */
export function usualForm(preset: ExportPreset, locale: string | null): ExportForm {
  const longCells = preset === 'plain' ? 'keep' : 'cut';
  if (locale === null || forPrograms.includes(preset)) return { delimiter: ',', decimal: '.', bom: false, longCells };
  const decimal = decimalSign(locale);
  return { delimiter: decimal === ',' ? ';' : ',', decimal, bom: true, longCells };
}

function decimalSign(locale: string): '.' | ',' {
  try {
    const sign = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    return sign === ',' || sign === '٫' ? ',' : '.';
  } catch {
    return '.';
  }
}

/** Why a row is not in a file. */
export const leftOutReason = z.enum(['no-email', 'email-not-taken', 'do-not-contact']);
export type LeftOutReason = z.infer<typeof leftOutReason>;

/** What happened to a value that the target does not take as it is. */
export const cellChange = z.enum(['cut', 'replaced', 'left-blank', 'further-left-out', 'numbered']);
export type CellChange = z.infer<typeof cellChange>;

const rowsNamed = { rows: z.number().int(), ids: z.array(id).readonly() };

/** What a file does not hold as the log does. `ids` names the first of them. */
export const exportLosses = z
  .object({
    leftOut: z.array(z.object({ reason: leftOutReason, ...rowsNamed }).readonly()).readonly(),
    changed: z.array(z.object({ column: z.string(), change: cellChange, ...rowsNamed }).readonly()).readonly(),
    /** Cells that a spreadsheet would have run, made harmless. */
    defused: z.number().int(),
    /** Cells longer than a spreadsheet's can be. */
    tooLong: z.number().int(),
    /** The most rows the target takes from one file, where there are more. */
    rowsAFile: z.number().int().nullable(),
    /** What the target has no columns for. */
    without: z.array(z.string()).readonly(),
  })
  .readonly();
export type ExportLosses = z.infer<typeof exportLosses>;
