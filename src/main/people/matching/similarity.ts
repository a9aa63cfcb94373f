/**
 * How many letters were left out, put in, mistaken or swapped with their neighbour (the restricted edit distance of Damerau
 * and Levenshtein), as far as `most`; more is told as `most` + 1.
 */
export function typosBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const mistaken = (last[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]);
      let least = Math.min(mistaken, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last.at(-1) ?? 0, most + 1);
}

/** Likeness from 0 to 1, of more worth at the beginning: Jaro's, as Winkler extended it for names. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const found: string[] = [];
  for (const [at, letter] of [...one].entries()) {
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to += 1) {
      if (taken.has(to) || other[to] !== letter) continue;
      taken.add(to);
      found.push(letter);
      break;
    }
  }
  if (found.length === 0) return 0;
  const inOrder = [...taken].toSorted((left, right) => left - right).map((at) => other[at]);
  const moved = found.filter((letter, at) => letter !== inOrder[at]).length / 2;
  const jaro = (found.length / one.length + found.length / other.length + (found.length - moved) / found.length) / 3;
  let start = 0;
  while (start < 4 && start < one.length && one[start] === other[start]) start += 1;
  return jaro + start * 0.1 * (1 - jaro);
}
