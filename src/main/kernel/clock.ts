/** Time is passed in, so that a test can move it. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
};

export const systemClock: Clock = { now: () => Date.now() };
