import { splitList } from '#shared/domain/list-cell';
import { isTimeZone } from '#shared/domain/time-zone';

const yes = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'x',
  'on',
  'ja',
  'j',
  'oui',
  'o',
  'si',
  'sí',
  's',
  'da',
  'tak',
  'sim',
  '✓',
  '是',
  'はい',
  '예',
]);
const spoken = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
const codes = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'cs',
  'sk',
  'sv',
  'da',
  'nb',
  'fi',
  'hu',
  'ro',
  'bg',
  'el',
  'tr',
  'ru',
  'uk',
  'ar',
  'he',
  'fa',
  'hi',
  'zh',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
  'hr',
  'sr',
  'sl',
  'lt',
  'lv',
  'et',
  'ca',
];
let languageNames: ReadonlyMap<string, string> | null = null;

export function readFlag(text: string): boolean {
  return yes.has(text.trim().toLowerCase());
}

/** A language as BCP 47, by its code or its name; null where it is none. */
export function readLanguage(text: string): string | null {
  languageNames ??= new Map(
    spoken.flatMap((language) => {
      const display = new Intl.DisplayNames(language, { type: 'language' });
      return codes.map((code) => [(display.of(code) ?? code).toLowerCase(), code] as const);
    }),
  );
  const words = text.trim();
  const named = languageNames.get(words.toLowerCase());
  if (named !== undefined) return named;
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u.test(words)) return null;
  try {
    return Intl.getCanonicalLocales(words.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

export function readTimeZone(text: string): string | null {
  const words = text.trim();
  return words.includes('/') && isTimeZone(words) ? words : null;
}

/** A map: a cell may say "constructor". */
const stages = new Map([
  ...['subscriber', 'lead', 'marketingqualifiedlead', 'salesqualifiedlead'].map((word) => [word, 'lead'] as const),
  ...['opportunity', 'prospect', 'interessent'].map((word) => [word, 'lead'] as const),
  ...['customer', 'kunde', 'client', 'cliente', 'klant'].map((word) => [word, 'customer'] as const),
  ...['regular', 'evangelist', 'stammkunde'].map((word) => [word, 'regular'] as const),
  ...['lapsed', 'former'].map((word) => [word, 'lapsed'] as const),
]);

/** A stage of ours where the word is another program's for it; else the word. */
export function readStage(text: string): string | null {
  const words = text.trim().slice(0, 60);
  return words === '' ? null : (stages.get(words.toLowerCase().replace(/[^a-z]/gu, '')) ?? words);
}

const googleGroup = /^\* (?:mycontacts|starred)$/iu;

/** The tags of a cell; groups that Google puts everybody into say nothing. */
export function readTags(cell: string): string[] {
  const parts = cell.includes(':::') ? cell.split(':::') : /[",]/u.test(cell) ? splitList(cell) : cell.split(/[;\n]/u);
  const words = parts.map((part) => part.trim()).filter((part) => part !== '' && !googleGroup.test(part));
  return [...new Set(words.map((word) => word.replace(/^\* (?=friends|family|coworkers)/iu, '')))];
}
