import { phoneCountries } from '#shared/domain/phone';
import { readLocalSetting, writeLocalSetting, type Writer } from './open-log.ts';
import type { Reader } from './statement.ts';

const setting = 'country';

// Guessing asks for the time zones of every country, which takes a while, and stays the same while the program runs.
let guess: string | null = null;

/** The country (ISO 3166, two letters) in which numbers without a country code are dialled: chosen, or guessed. */
export function shopCountry(reader: Reader): string {
  return readLocalSetting(reader, setting) ?? (guess ??= guessed());
}

export function setShopCountry(writer: Writer, country: string): void {
  writeLocalSetting(writer, setting, country);
}

/** The language says a country, unless the clock is set by another: then that. */
function guessed(): string {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const ofLanguage = new Intl.Locale(locale).maximize().region ?? 'US';
  if (zonesOf(ofLanguage).includes(timeZone)) return ofLanguage;
  return phoneCountries.find((country) => zonesOf(country).includes(timeZone)) ?? ofLanguage;
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`);
  // ECMA-402 has it since 2023; TypeScript's own library does not know it yet.
  return 'getTimeZones' in locale && typeof locale.getTimeZones === 'function' ? locale.getTimeZones() : [];
}
