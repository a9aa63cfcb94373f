/** How a language thanks and what goes along with it, one phrase a line; compared without case, accents and apostrophes. */
export type ThanksWords = Readonly<{
  /** At least one of these is said. */
  thanks: string;
  /** What may be said besides without anything being asked: praise, that it is settled, wishes. */
  besides: string;
  /** A name may follow. */
  greetings: string;
  /** The name of whoever writes may follow, up to the end. */
  closings: string;
}>;
