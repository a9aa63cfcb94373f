import { certificateText } from '../text/accounts.ts';

/** Why a certificate is not trusted, for somebody who never heard of one; the verifier's own words when it is another reason. */
export function certificateReason(reason: string): string {
  const code = Object.keys(certificateText.reasons).find((known) => reason.includes(known));
  return (code && certificateText.reasons[code]) ?? reason;
}

/** A day of a certificate's validity; as it stands there when it is no date. */
export function validityDate(text: string, locale?: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

export function isExpired(validTo: string, now: number): boolean {
  return Date.parse(validTo) < now;
}
