import { bare } from './keys.ts';
import { compareAddresses, type AddressLevel } from './compare-addresses.ts';
import { evidence, rarity, type Counts, type Evidence } from './evidence.ts';
import { isRole } from './address.ts';
import type { Name } from './name.ts';
import { plain } from './plain.ts';
import { weights } from './weights.ts';
import type { Traits } from './traits.ts';

/** Addresses, handles and numbers. Each says the same thing once, by its strongest word. */
export function contactEvidence(one: Traits, other: Traits, counts: Counts): Evidence[] {
  return [...addressEvidence(one, other, counts), ...phoneEvidence(one, other, counts), ...signedAddresses(one, other)];
}

function addressEvidence(one: Traits, other: Traits, counts: Counts): Evidence[] {
  const { typo, local, digits, handle, different } = weights.address;
  const both = [...one.names, ...other.names];
  const worthOf = (name: string, { share, most }: Readonly<{ share: number; most: number }>): number => {
    // What only repeats their name was said already; numbers that they share are their own.
    const left = leftOver(name, both);
    return Math.min(rarity(`l:${bare(name)}`, counts, most), distinctness(left)) + share;
  };
  const of = { typo, local, digits } satisfies Record<AddressLevel, unknown>;
  const alike = one.addresses.flatMap((address) =>
    other.addresses.flatMap((counter) => {
      const level = compareAddresses(address, counter);
      if (level === null) return [];
      const name = bare(address.local);
      const worth = worthOf(address.local === counter.local ? address.local : name, of[level]);
      const code = level === 'typo' ? 'similar-address' : 'same-local-part';
      return [evidence(code, `${address.whole} · ${counter.whole}`, worth)];
    }),
  );
  const handles = [...handlesLike(one, other), ...handlesLike(other, one)].map((name) =>
    evidence('handle-like-address', name, worthOf(name, handle)),
  );
  const best = [...alike, ...handles].toSorted((left, right) => right.bits - left.bits)[0];
  if (best !== undefined) return [best];
  return one.addresses.length > 0 && other.addresses.length > 0 ? [evidence(null, null, different)] : [];
}

/** What one goes by elsewhere is what stands before the other's at sign, or what they go by on another channel. */
function handlesLike(one: Traits, other: Traits): string[] {
  const names = new Set([
    ...other.addresses.filter(({ local }) => !isRole(local)).map(({ local }) => plain(bare(local))),
    ...other.handles,
  ]);
  return one.handles.filter((handle) => handle.length >= 4 && names.has(handle));
}

function phoneEvidence(one: Traits, other: Traits, counts: Counts): Evidence[] {
  const { own, signed, different } = weights.phone;
  const both = one.phones.find((phone) => other.phones.includes(phone));
  if (both !== undefined) return [evidence('same-phone', both, rarity(`f:${both}`, counts, own.most) + own.share)];
  const [all, others] = [
    [...one.phones, ...one.signedPhones],
    [...other.phones, ...other.signedPhones],
  ];
  const shared = all.find((phone) => others.includes(phone));
  if (shared !== undefined)
    return [evidence('phone-in-signature', shared, rarity(`f:${shared}`, counts, signed.most) + signed.share)];
  return one.phones.length > 0 && other.phones.length > 0 ? [evidence(null, null, different)] : [];
}

function signedAddresses(one: Traits, other: Traits): Evidence[] {
  const whole = (traits: Traits) =>
    traits.addresses.filter(({ local }) => !isRole(local)).map((address) => address.whole);
  const found =
    one.signedAddresses.find((address) => whole(other).includes(address)) ??
    other.signedAddresses.find((address) => whole(one).includes(address));
  return found === undefined ? [] : [evidence('address-in-signature', found, weights.signedAddress)];
}

/** What of a local part or handle is not their name, or its initials. */
function leftOver(local: string, names: readonly Name[]): string {
  const words = names.flatMap((name) => name.words).toSorted((left, right) => right.length - left.length);
  const rest = words.reduce((left, word) => left.replace(word, ''), plain(local).replaceAll(/[^a-z0-9]/gu, ''));
  return rest.length <= 1 ? '' : rest;
}

/** How much so many letters or digits can tell: few are anybody's. */
function distinctness(letters: string): number {
  return weights.address.repeated + letters.length * weights.address.letter;
}
