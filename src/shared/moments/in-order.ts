/** The languages as they are tried: that of the locale first. */
export function inOrder<Words extends Readonly<{ language: string }>>(
  all: readonly Words[],
  locale: string | null,
): readonly Words[] {
  const own = locale?.split('-', 1)[0];
  return all.toSorted((one, other) => Number(other.language === own) - Number(one.language === own));
}
