import { evidence, rarity, type Counts, type Evidence } from './evidence.ts';
import { typosBetween } from './similarity.ts';
import { weights } from './weights.ts';
import type { Traits } from './traits.ts';

export function birthdayEvidence(one: Traits, other: Traits): Evidence[] {
  if (one.birthdays.length === 0 || other.birthdays.length === 0) return [];
  const { same, dayAndMonth, like, alike, conflict } = weights.birthday;
  const pairs = one.birthdays.flatMap((birthday) => other.birthdays.map((counter) => [birthday, counter] as const));
  const best = pairs
    .map(([birthday, counter]) => {
      const detail = birthday === counter ? birthday : `${birthday} · ${counter}`;
      if (birthday === counter)
        return evidence('same-birthday', detail, birthday.startsWith('--') ? dayAndMonth : same);
      if (birthday.slice(-5) === counter.slice(-5) && (birthday.startsWith('--') || counter.startsWith('--')))
        return evidence('same-birthday', detail, dayAndMonth);
      if (isMistyped(birthday, counter)) return evidence('similar-birthday', detail, like);
      return evidence(null, null, typosBetween(birthday, counter, 2) === 2 ? alike : conflict);
    })
    .toSorted((left, right) => right.bits - left.bits)[0];
  return best === undefined ? [] : [best];
}

export function companyEvidence(one: Traits, other: Traits, counts: Counts): Evidence[] {
  const { domain: domainWorth, name } = weights.company;
  const domain = one.domains.find((own) => other.domains.includes(own));
  const company = one.companies.find((own) => other.companies.includes(own));
  const found = [
    ...(domain === undefined
      ? []
      : [evidence('company-domain', domain, rarity(`d:${domain}`, counts, domainWorth.most) + domainWorth.share)]),
    ...(company === undefined
      ? []
      : [evidence('same-company', company, rarity(`c:${company}`, counts, name.most) + name.share)]),
  ];
  const best = found.toSorted((left, right) => right.bits - left.bits)[0];
  return best === undefined ? [] : [best];
}

export function placeEvidence(one: Traits, other: Traits, counts: Counts): Evidence[] {
  const { street: streetWorth, code: codeWorth, city: cityWorth, likeCity, conflict } = weights.place;
  const street = one.streets.find((own) => other.streets.includes(own));
  if (street !== undefined)
    return [
      evidence('same-postal-address', street, rarity(`h:${street}`, counts, streetWorth.most) + streetWorth.share),
    ];
  // The same town, and another street there.
  if (one.streets.length > 0 && other.streets.length > 0) return [evidence(null, null, conflict)];
  const code = one.postalCodes.find((own) => other.postalCodes.includes(own));
  if (code !== undefined)
    return [evidence('same-postal-code', code, rarity(`k:${code}`, counts, codeWorth.most) + codeWorth.share)];
  const city = one.cities.find((own) => other.cities.includes(own));
  if (city !== undefined)
    return [evidence('same-city', city, rarity(`o:${city}`, counts, cityWorth.most) + cityWorth.share)];
  if (one.cities.length === 0 || other.cities.length === 0) return [];
  const like = one.cities.find(
    (own) => own.length >= 4 && other.cities.some((counter) => typosBetween(own, counter, 2) <= 2),
  );
  return like === undefined ? [evidence(null, null, conflict)] : [evidence('same-city', like, likeCity)];
}

/** One digit mistaken, two swapped, or day and month in the other order. */
function isMistyped(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return typosBetween(one, other, 1) === 1 || other === `${year}-${day}-${month}`;
}
