import { handleBehind, isMadeUp } from './handle.ts';
import type { CustomField } from './custom-field.ts';
import { parseBirthday } from './birthday.ts';
import { phoneWords, readPhone } from './phone.ts';

/** What was typed as an e-mail address, as it is compared; null where it is none (the form of HTML's `input type=email`). */
export function readEmail(typed: string): string | null {
  const address = typed
    .trim()
    .replace(/^mailto:/iu, '')
    .toLowerCase();
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+$/u.test(
    address,
  ) && address.length <= 320
    ? address
    : null;
}

/** What was typed as a way to reach somebody on a channel, as it is compared; null where it is none. */
export function readAddress(channel: string, typed: string, country: string): string | null {
  if (channel === 'email') return readEmail(typed);
  if (channel === 'phone') return readPhone(typed, country)?.number ?? null;
  const handle = typed.trim().replace(/^@/u, '').toLowerCase();
  return handle === '' || handle.length > 320 || /\s/u.test(handle) ? null : handle;
}

/** A way to reach somebody as people in `country` write it; by how they are called where the address tells nobody anything. */
export function addressWords(
  { channel, address, name }: Readonly<{ channel: string; address: string; name: string | null }>,
  country: string,
): string {
  if (isMadeUp(address) && name !== null) {
    const handle = handleBehind(name);
    return handle === null ? name : `@${handle}`;
  }
  return channel === 'phone' ? phoneWords(address, country) : address;
}

/** Whether somebody goes by nothing but their name at a network: there is nothing to copy and nothing to write to. */
export function goesByName({ address, name }: Readonly<{ address: string; name: string | null }>): boolean {
  return isMadeUp(address) && name !== null && !name.startsWith('@') && handleBehind(name) === null;
}

/** What was typed as the address of a website, whole; null where it is none. */
export function readWebsite(typed: string): string | null {
  const parts = /^(?:(https?):\/\/)?([^\s/:?#@]+\.[^\s/:?#@.]+)(:\d{1,5})?([/?#]\S*)?$/iu.exec(typed.trim());
  if (!parts) return null;
  const [, scheme = 'https', host = '', port = '', rest = ''] = parts;
  return `${scheme}://${host}`.toLowerCase() + port + (rest === '/' ? '' : rest);
}

/** A language by its tag (BCP 47), as it is written; null where it is none. */
export function readLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** A time zone by its name (IANA), as it is written; null where it is none. */
export function readTimeZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name.trim() }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** What was typed for a field of the shop's own, as it is kept; null where it does not fit. */
export function readCustomValue(
  { type, choices }: Pick<CustomField, 'type' | 'choices'>,
  typed: string,
): string | null {
  const text = typed.trim();
  switch (type) {
    case 'text':
      return text;
    case 'number':
      return readNumber(text);
    case 'date':
      return parseBirthday(text)?.year == null ? null : text;
    case 'choice':
      return choices.includes(text) ? text : null;
    case 'flag':
      return /^(?:yes|true|1|no|false|0)$/iu.test(text) ? (/^[yt1]/iu.test(text) ? 'yes' : 'no') : null;
    case 'link':
      return readWebsite(text);
    default:
      return type satisfies never;
  }
}

/** With a comma or a point before what is smaller than one. */
function readNumber(text: string): string | null {
  const number = text.replaceAll(/[\s'’_]/gu, '').replace(/^(-?\d+),(\d+)$/u, '$1.$2');
  return /^-?\d+(?:\.\d+)?$/u.test(number) ? number : null;
}
