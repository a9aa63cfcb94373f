/** What one language calls the things that point at a person. Lower case; a space stands for any white space. */
export type GuardWords = Readonly<{
  /** What is known by a number of its own: an order, a parcel, a booking, somebody's account. */
  numbered: readonly string[];
  /** What such a number is called; together with a thing ("order number") or alone ("tracking code"). */
  numberNames: readonly string[];
  /** Stand between a thing and its number: "no.", "is". */
  between: readonly string[];
  /** Go on after a number that names something: "order 4711 has left". */
  goesOn: readonly string[];
  /** A number after these is an article's, a size, an amount. */
  goods: readonly string[];
  /** Say that what follows is dialled. */
  dialled: readonly string[];
  /**
   * Words of streets: before the name ("rue"); behind it, with the number in front ("12 Baker Street"); at its end, with the
   * number behind ("Gartenstraße 5", "Berliner Straße 5").
   */
  streets: Readonly<{ before: readonly string[]; behind: readonly string[]; endings: readonly string[] }>;
  /** Where post is left that has no street. */
  boxes: readonly string[];
}>;
