import { readLanguage } from '#shared/domain/card-values';

/** Languages offered while typing; any other can be typed by its tag. */
const offered =
  'ar bg bn cs da de el en en-GB en-US es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv th tr uk ur vi zh zh-Hant'.split(
    ' ',
  );
const names = new Intl.DisplayNames(undefined, { type: 'language' });

/** A language by its name here. */
export function languageWords(tag: string): string {
  return names.of(tag) ?? tag;
}

export const languageNames: readonly string[] = offered.map(languageWords);

/** The tag of what was typed: a name, or the tag itself. */
export function languageNamed(typed: string): string | null {
  const same = typed.trim().toLocaleLowerCase();
  const named = offered.find((tag) => languageWords(tag).toLocaleLowerCase() === same);
  if (named !== undefined) return named;
  const tag = readLanguage(typed);
  // Anything of eight letters is a tag by its form; one with a name is a language.
  return tag !== null && names.of(tag) !== tag ? tag : null;
}
