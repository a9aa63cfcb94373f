const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'tr', 'ru', 'uk'];
let months: ReadonlyMap<string, number> | null = null;

/** From an instant up to another, which is not part of it. */
export type Period = Readonly<{ from: number; to: number }>;

/**
 * A month or a year: "June 2024", "juin 2024", "6/2024", "2024-06", "2024"; null for anything else.
 * The names come from the platform's own calendars.
 */
export function monthOrYear(text: string): Period | null {
  const words = folded(text);
  const found =
    /^(?:(?<name>\p{L}+)\s+|(?<month>0?[1-9]|1[0-2])[/.])?(?<year>(?:19|20)\d{2})$/u.exec(words)?.groups ??
    /^(?<year>(?:19|20)\d{2})-(?<month>0?[1-9]|1[0-2])$/u.exec(words)?.groups;
  if (!found) return null;
  const { name, month } = found;
  const year = Number(found['year']);
  const whole = name === undefined && month === undefined;
  const index = name === undefined ? Number(month ?? 1) - 1 : monthNames().get(name);
  if (index === undefined) return null;
  const to = whole ? new Date(year + 1, 0, 1) : new Date(year, index + 1, 1);
  return { from: new Date(year, index, 1).getTime(), to: to.getTime() };
}

const inEnglish = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As the languages' parsers read it: "24 dec" for "dec 24", "30 Nov" for "30.11.". */
export function dayFirst(text: string): string {
  const { name, day } = /^(?<name>\p{L}+)\.?\s+(?<day>\d{1,2})$/u.exec(text)?.groups ?? {};
  if (name !== undefined && day !== undefined && monthNames().has(folded(name))) return `${day} ${name}`;
  return text.replace(
    /^(\d{1,2})\.\s?(0?[1-9]|1[0-2])\.(?=\s|$)/u,
    (_, first, second) => `${first} ${inEnglish[Number(second) - 1]}`,
  );
}

function monthNames(): ReadonlyMap<string, number> {
  months ??= new Map(
    languages.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const inLanguage = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        const inDate = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index): [string, number][] => {
          const first = new Date(Date.UTC(2024, index, 1));
          // Some languages inflect the month of a date.
          const dated = inDate.formatToParts(first).find(({ type }) => type === 'month')?.value ?? '';
          return [inLanguage.format(first), dated].map((word) => [folded(word), index]);
        }).flat();
      }),
    ),
  );
  return months;
}

function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})\./gu, '')
    .trim();
}
