/** Chance that always falls alike: the same seed gives the same life. */
export type Chance = Readonly<{
  /** From 0 up to 1. */
  part: () => number;
  /** A whole number from `least` to `most`. */
  whole: (least: number, most: number) => number;
  happens: (likelihood: number) => boolean;
  one: <Thing>(things: readonly Thing[]) => Thing;
}>;

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for a few thousand choices. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(part() * (most - least + 1));
  return {
    part,
    whole,
    happens: (likelihood) => part() < likelihood,
    one: (things) => {
      const thing = things[whole(0, things.length - 1)];
      if (thing === undefined) throw new Error('There is nothing to choose from');
      return thing;
    },
  };
}
