import { getCountries, isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** A number in E.164. `valid`: such a number is given out there; else only its length is right, as of a range too new to be known. */
export type Phone = Readonly<{ number: string; valid: boolean }>;

/** What somebody typed as a number; without a country code it is one of `country` (ISO 3166, two letters). Null where it is none. */
export function readPhone(text: string, country: string): Phone | null {
  const phone = parse(text, country);
  // A number in E.164 has no room for an extension: it would be lost without a word.
  if (!phone?.isPossible() || phone.ext !== undefined) return null;
  return { number: phone.number, valid: phone.isValid() };
}

/** Whether a number (E.164) may be one person's own: a mobile phone's, or where a country does not tell them apart. */
export function isOwnNumber(number: string): boolean {
  const type = parsePhoneNumberFromString(number)?.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}

/** A number as people in `country` write it; any other words come back as they are. */
export function phoneWords(number: string, country: string): string {
  const phone = parse(number, country);
  if (!phone) return number;
  const home = countryCode(country);
  return home && phone.country === home ? phone.formatNational() : phone.formatInternational();
}

/** The countries whose numbers can be read (ISO 3166, two letters). */
export const phoneCountries: readonly string[] = getCountries();

function parse(text: string, country: string) {
  const defaultCountry = countryCode(country);
  const options = { extract: false, ...(defaultCountry && { defaultCountry }) };
  const international = text
    .trim()
    .replace(/^00(?=[1-9])/u, '+')
    .replace(/^\(\+(\d{1,3})\)/u, '+$1');
  // Two noughts lead abroad from most countries, not from all: what the country itself makes of them goes first.
  const phone = parsePhoneNumberFromString(text, options);
  return phone?.isValid() ? phone : (parsePhoneNumberFromString(international, options) ?? phone);
}

function countryCode(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}
