import type { Reason } from '#shared/domain/suggestion';
import { birthdayEvidence, companyEvidence, placeEvidence } from './card-evidence.ts';
import { population, type Counts } from './evidence.ts';
import { nameEvidence } from './name-evidence.ts';
import { contactEvidence } from './contact-evidence.ts';
import type { Traits } from './traits.ts';
import { weights } from './weights.ts';

export type Comparison = Readonly<{ score: number; bits: number; reasons: readonly Reason[] }>;

/**
 * How likely it is that any two are one: as often as records of one person are surely found in this log, which an import from
 * a till with four rows a customer has far more often than a mailbox (the log itself tells, as in the EM estimate).
 */
function before(counts: Counts): number {
  const perPerson = counts.people === 0 ? 0 : (2 * counts.surePairs) / counts.people;
  return weights.compared + Math.log2(Math.min(3, Math.max(0.2, perPerson)) / population(counts));
}

/**
 * How sure it is that two are one: what speaks for it and against it, each in bits (the logarithm of how much likelier it is
 * among records of one person than among any two, Fellegi and Sunter 1969), on top of how rare it is that two are one.
 */
export function compare(one: Traits, other: Traits, counts: Counts): Comparison {
  const evidence = [nameEvidence, contactEvidence, birthdayEvidence, companyEvidence, placeEvidence]
    .flatMap((weigh) => weigh(one, other, counts))
    .toSorted((left, right) => right.bits - left.bits);
  const bits = evidence.reduce((sum, found) => sum + found.bits, before(counts));
  const reasons = evidence.flatMap(({ code, detail, bits: worth }) =>
    code !== null && worth > 0 ? [{ code, detail }] : [],
  );
  return { bits, score: 1 / (1 + 2 ** -bits), reasons };
}
