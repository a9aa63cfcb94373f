/** A language as it is written where this computer is: English in Germany writes 18:00 and 22 November. */
export function ownLocale(language: string | null): string | undefined {
  if (language === null) return undefined;
  const { region } = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).maximize();
  return region === undefined ? language : `${language}-${region}`;
}
