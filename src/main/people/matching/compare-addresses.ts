import { isFreeMail, isRole, type Address } from './address.ts';
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
    const mistyped = typosBetween(one.domain, other.domain, 2);
    const either = isFreeMail(one.domain) !== isFreeMail(other.domain) || !isFreeMail(one.domain);
    return mistyped <= 2 && either && one.domain.length >= 6 ? 'typo' : 'local';
  }
  if (one.domain === other.domain && isMistyped(one.local, other.local)) return 'typo';
  const [name, otherName] = [bare(one.local), bare(other.local)];
  if (name !== otherName || name.length < 5) return null;
  // On one domain a number is what tells them apart.
  return one.domain === other.domain ? null : 'digits';
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
