import type { Reason } from '#shared/domain/suggestion';
import { birthdayEvidence, companyEvidence, placeEvidence } from './card-evidence.ts';
import type { Counts } from './evidence.ts';
import { nameEvidence } from './name-evidence.ts';
import { contactEvidence } from './contact-evidence.ts';
import type { Traits } from './traits.ts';

export type Comparison = Readonly<{ score: number; bits: number; reasons: readonly Reason[] }>;

/** How many others in the log a person is too, before anything is known: duplicates a record, from imports and channels. */
const duplicates = 0.3;
const fewestPeople = 1000;

/**
 * How sure it is that two are one: what speaks for it and against it, each in bits (the logarithm of how much likelier it is
 * among records of one person than among any two, Fellegi and Sunter 1969), on top of how rare it is that two are one.
 */
export function compare(one: Traits, other: Traits, counts: Counts): Comparison {
  const evidence = [nameEvidence, contactEvidence, birthdayEvidence, companyEvidence, placeEvidence]
    .flatMap((weigh) => weigh(one, other, counts))
    .toSorted((left, right) => right.bits - left.bits);
  const before = Math.log2(duplicates / Math.max(fewestPeople, counts.people));
  const bits = evidence.reduce((sum, found) => sum + found.bits, before);
  const reasons = evidence.flatMap(({ code, detail, bits: worth }) =>
    code !== null && worth > 0 ? [{ code, detail }] : [],
  );
  return { bits, score: 1 / (1 + 2 ** -bits), reasons };
}
