/** Draws that a seed repeats (mulberry32). */
export function drawing(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (of: number): boolean => next() < of,
    one: <Item>(from: readonly Item[]): Item => {
      const item = from[below(from.length)];
      if (item === undefined) throw new Error('Nothing to draw from');
      return item;
    },
    /** The first are drawn far more often, as names are. */
    common: <Item>(from: readonly Item[]): Item => {
      const item = from[Math.floor(from.length * next() ** 1.4)];
      if (item === undefined) throw new Error('Nothing to draw from');
      return item;
    },
  };
}
export type Draw = ReturnType<typeof drawing>;
