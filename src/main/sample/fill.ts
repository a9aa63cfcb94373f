import type { Person } from './people.ts';
import type { Chance } from './random.ts';
import type { Vocabulary } from './script.ts';

/** What one conversation is about: the same bread from its first word to its last. */
export function fillings(
  { breads, cakes, days }: Vocabulary,
  { first }: Person,
  chance: Chance,
): Readonly<Record<string, string>> {
  return {
    name: first,
    bread: chance.one(breads),
    cake: chance.one(cakes),
    day: chance.one(days),
    few: String(chance.whole(2, 6)),
    count: String(chance.whole(4, 15) * 2),
    price: String(chance.whole(14, 48)),
  };
}

/** Puts what is told into the places for it, and begins with a capital letter. */
export function fill(words: string, filling: Readonly<Record<string, string>>): string {
  const filled = words.replaceAll(/\{(\w+)\}/gu, (place, name: string) => filling[name] ?? place);
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`;
}
