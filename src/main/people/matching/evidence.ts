import type { ReasonCode } from '#shared/domain/suggestion';

/** One thing two have in common, or not: its worth in bits, and what to say of it; no code where it only speaks against. */
export type Evidence = Readonly<{ code: ReasonCode | null; detail: string | null; bits: number }>;

/** How many people there are, in how many surely known pairs of one person, and how many of them have a key. */
export type Counts = Readonly<{ people: number; surePairs: number; of: (key: string) => number }>;

// A small shop's log does not tell how common a name is: as if so many unknown people were there too.
const unseen = 1000;

export function population({ people }: Counts): number {
  return people + unseen;
}

/** What it is worth to have something in common that so many have: much for a rare name, little for Smith. */
export function rarity(key: string, counts: Counts, most: number): number {
  const others = Math.max(1, counts.of(key) - 1);
  return Math.min(most, Math.log2(population(counts) / others));
}

export function evidence(code: ReasonCode | null, detail: string | null, bits: number): Evidence {
  return { code, detail, bits };
}
