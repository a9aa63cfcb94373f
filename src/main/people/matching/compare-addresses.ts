import { isCommonMail, isFreeMail, isRole, type Address } from './address.ts';
import { bare } from './keys.ts';
import { typosBetween } from './similarity.ts';

/**
 * How two different addresses may be one person's: `typo`, one is the other mistyped; `local`, the same before the at sign;
 * `digits`, that but for a number. Null: nothing speaks for it.
 */
export type AddressLevel = 'typo' | 'local' | 'digits';

export function compareAddresses(one: Address, other: Address): AddressLevel | null {
  if (isRole(one.local) || isRole(other.local)) return null;
  if (one.local === other.local) {
    return isMistypedDomain(one.domain, other.domain) ? 'typo' : 'local';
  }
  if (one.domain === other.domain && isMistyped(one.local, other.local)) return 'typo';
  const [name, otherName] = [bare(one.local), bare(other.local)];
  if (name !== otherName || name.length < 5) return null;
  // On one domain a number is what tells them apart.
  return one.domain === other.domain ? null : 'digits';
}

/** Two well-known providers are two, however alike: gmx.de and gmx.at. */
function isMistypedDomain(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6) return false;
  if (isCommonMail(one) !== isCommonMail(other)) return typosBetween(one, other, 1) === 1;
  return !isFreeMail(one) && !isFreeMail(other) && typosBetween(one, other, 2) <= 2;
}

/** Colleagues have initials that differ (a.smith, b.smith), strangers numbers (anna81, anna82): those are no typos. */
function isMistyped(one: string, other: string): boolean {
  if (one.replaceAll(/\d/gu, '') === other.replaceAll(/\d/gu, '')) return false;
  const most = Math.min(one.length, other.length) >= 9 ? 2 : 1;
  if (Math.min(one.length, other.length) < 6 || typosBetween(one, other, most) > most) return false;
  const [words, otherWords] = [one.split(/[^\p{L}]+/u), other.split(/[^\p{L}]+/u)];
  return (
    words.length !== otherWords.length ||
    words.every((word, at) => {
      const counter = otherWords[at] ?? '';
      return word === counter || Math.min(word.length, counter.length) >= 4;
    })
  );
}
