import { createHash } from 'node:crypto';
import { listCustomFields } from '#main/storage/custom-fields';
import { rememberedMapping } from '#main/storage/imports';
import type { Reader } from '#main/storage/statement';
import { customFieldType, type CustomField } from '#shared/domain/custom-field';
import type { ImportMapping, ImportTarget } from '#shared/domain/customer-import';
import type { ImportFile } from './open-file.ts';

/** What tells whom a row is about. */
const naming = new Set<ImportTarget>([
  'id',
  'name',
  'given',
  'family',
  'company',
  'email',
  'phone',
  'handle',
  'identities',
]);

/** The mapping that was asked for, else the one such a file was brought in by before, else the guessed one. */
export function mappingOf(
  reader: Reader,
  file: ImportFile,
  asked: ImportMapping | null,
): Readonly<{ mapping: ImportMapping; remembered: boolean }> {
  if (asked) return { mapping: asked, remembered: false };
  const header = headerOf(file);
  const known = header === null ? null : rememberedMapping(reader, header);
  // The days of another file may be written in another order.
  return known
    ? { mapping: { ...known, dates: file.mapping.dates }, remembered: true }
    : { mapping: file.mapping, remembered: false };
}

/**
 * By what a file is known again: the names of its columns; of cards, of what they say beyond what every card does. Null
 * where nothing is named: that another file has as many columns says nothing of what stands in them.
 */
export function headerOf({ format, mapping }: Pick<ImportFile, 'format' | 'mapping'>): string | null {
  if (mapping.columns.every(({ header }) => header === '')) return null;
  const names = mapping.columns.map(({ header }) => header.toLowerCase());
  return createHash('sha256')
    .update(JSON.stringify([format, ...names]))
    .digest('hex');
}

export function namesSomebody({ columns }: ImportMapping): boolean {
  return columns.some(({ target }) => naming.has(target));
}

/** The custom fields a file fills; one of choices has those that are met first. */
export function fieldsIn({ columns }: ImportMapping, { samples }: ImportFile): Omit<CustomField, 'id'>[] {
  return columns.flatMap(({ target, field, group }, at) => {
    if (target !== 'custom' || field === null) return [];
    const type = customFieldType.safeParse(group).data ?? 'text';
    const met = samples.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    return [{ name: field, type, choices: type === 'choice' ? [...new Set(met)].slice(0, 100) : [] }];
  });
}

/** The ids of the fields there are, by their name in lower case. */
export function knownFields(reader: Reader): ReadonlyMap<string, string> {
  return new Map(listCustomFields(reader).map(({ id, name }) => [name.toLowerCase(), id]));
}
