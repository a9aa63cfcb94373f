import { compareNames } from './compare-names.ts';
import type { Traits } from './traits.ts';

/** A household shares its number: only under a name that agrees word by word is it one person. */
export function mayJoinByPhone(one: Traits, other: Traits): boolean {
  if (one.nameless || other.nameless || one.role || other.role || one.kind !== other.kind) return false;
  if (
    one.birthdays.length > 0 &&
    other.birthdays.length > 0 &&
    !one.birthdays.some((day) => other.birthdays.includes(day))
  )
    return false;
  return one.names.some((name) =>
    other.names.some((counter) => {
      const { words, restOfOne, restOfOther } = compareNames(name, counter);
      const whole = restOfOne.length === 0 && restOfOther.length === 0;
      return whole && words.length >= 2 && words.every(({ level }) => level === 'same');
    }),
  );
}
