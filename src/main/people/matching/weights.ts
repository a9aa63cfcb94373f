/**
 * What each agreement is worth, in bits. Where rarity counts, `share` is added to it (how often the records of one person agree
 * so, against how many more words come that near) and `most` is the limit. Set by what `npm run bench -- linkage` shows
 * on generated people of many cultures, never on the labelled ones.
 */
export const weights = {
  /** Whoever is compared has something telling in common, which any two have not. */
  compared: 5,
  name: {
    /** No word is worth more: one that nobody else has may be a slip. */
    rarest: 12,
    level: {
      same: { share: -3, most: 9 },
      nickname: { share: -3.8, most: 6 },
      typo: { share: -5.7, most: 6 },
      sound: { share: -8, most: 3.5 },
      beginning: { share: -6.2, most: 3.5 },
      typos: { share: -10.5, most: 0.5 },
      initial: { share: -6, most: 2 },
    },
    /** Both have a word that the other has nothing like. */
    conflict: -6,
    /** One of them has a word more. */
    missing: -0.7,
    /** One is called by a single word. */
    onlyWord: 1,
    swap: -0.3,
  },
  address: {
    typo: { share: 2.7, most: 13 },
    local: { share: -0.5, most: 11 },
    digits: { share: -0.5, most: 8 },
    handle: { share: -1, most: 11 },
    different: -2.3,
    /** It only repeats their name, and what each further letter or digit is worth. */
    repeated: 1,
    letter: 2,
  },
  signedAddress: 9.5,
  phone: { own: { share: -2.2, most: 12 }, signed: { share: -2.2, most: 12 }, different: -2.4 },
  birthday: { same: 12.5, dayAndMonth: 7.5, like: 5.5, alike: -0.5, conflict: -6 },
  company: { domain: { share: -2, most: 8.5 }, name: { share: -1, most: 9 } },
  place: {
    street: { share: -4, most: 6 },
    code: { share: -2, most: 6.5 },
    city: { share: -3, most: 1 },
    likeCity: 0,
    /** Another street, or another town: people move. */
    conflict: -2,
  },
} as const;

/** From here on it is suggested: of generated people 96 of 100 are right, most of them far above it. */
export const threshold = 0.8;
/** From here on hardly one is wrong. */
export const sure = 0.99;
