import { Refusal } from '#main/kernel/refusal';
import { findCustomField } from '#main/storage/custom-fields';
import type { Reader } from '#main/storage/statement';
import { birthdayText, parseBirthday } from '#shared/domain/birthday';
import { readCustomValue, readLanguage, readTimeZone, readWebsite } from '#shared/domain/card-values';
import type { FieldChange } from '#shared/domain/customer';

/** Fields as they are kept: without blanks around them, nothing instead of no words, and what has a form in that form. */
export function readFields(given: FieldChange): FieldChange {
  const { name, company, website, birthday, language, timeZone, stage, ...others } = given;
  if (name !== undefined && name.trim() === '') return refuse('name', '');
  return {
    ...others,
    ...(name !== undefined && { name: name.trim() }),
    ...read('company', company, (text) => text),
    ...read('stage', stage, (text) => text),
    ...read('website', website, readWebsite),
    ...read('birthday', birthday, (text) => {
      const day = parseBirthday(text);
      return day && birthdayText(day);
    }),
    ...read('language', language, readLanguage),
    ...read('timeZone', timeZone, readTimeZone),
  };
}

/** Values of the shop's own fields as they are kept. Refuses `not-found` for a field that is not there. */
export function readCustom(
  reader: Reader,
  given: Readonly<Record<string, string | null>>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(given).map(([id, typed]) => {
      const field = findCustomField(reader, id);
      if (!field) throw new Refusal('not-found', { field: id });
      if (typed === null || typed.trim() === '') return [id, null];
      return [id, readCustomValue(field, typed) ?? refuse(field.name, typed)];
    }),
  );
}

function read(
  field: keyof FieldChange,
  typed: string | null | undefined,
  kept: (text: string) => string | null,
): FieldChange {
  if (typed === undefined) return {};
  if (typed === null || typed.trim() === '') return { [field]: null };
  return { [field]: kept(typed.trim()) ?? refuse(field, typed) };
}

function refuse(field: string, typed: string): never {
  throw new Refusal('invalid-input', { field, detail: `“${typed}”` });
}
