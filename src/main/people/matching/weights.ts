/**
 * What each agreement is worth, in bits. Where rarity counts, `share` is added to it (how often the records of one person agree
 * so, against how many more words come that near) and `most` is the limit. Set by what `npm run bench -- linkage` shows
 * on generated people of many cultures, never on the labelled ones.
 */
export const weights = {
  name: {
    /** No word is worth more: one that nobody else has may be a slip. */
    rarest: 12,
    level: {
      same: { share: -0.2, most: 12 },
      nickname: { share: -4, most: 6 },
      typo: { share: -4.5, most: 7 },
      sound: { share: -4.5, most: 7 },
      beginning: { share: -4.5, most: 5 },
      typos: { share: -7, most: 4 },
      initial: { share: -7, most: 2.5 },
    },
    /** Both have a word that the other has nothing like. */
    conflict: -7,
    /** One of them has a word more. */
    missing: -1,
    /** One is called by a single word. */
    onlyWord: -1,
    swap: -1,
    /** The name was read off an address. */
    read: -1.5,
  },
  address: {
    typo: { share: 0, most: 13 },
    local: { share: -1, most: 11 },
    digits: { share: -3, most: 8 },
    handle: { share: -1.5, most: 11 },
    different: 0,
    /** It only repeats their name, and what each further letter or digit is worth. */
    repeated: 1,
    letter: 2,
  },
  signedAddress: 9,
  phone: { own: { share: -1, most: 13 }, signed: { share: -2, most: 12 }, different: -1 },
  birthday: { same: 13, dayAndMonth: 7.5, like: 5, alike: 0, conflict: -5 },
  company: { domain: { share: -1.5, most: 9 }, name: { share: -2, most: 8 } },
  place: {
    street: { share: -1, most: 9 },
    code: { share: -1.5, most: 7 },
    city: { share: -1, most: 3 },
    likeCity: 2,
    /** Another street, or another town: people move. */
    conflict: -1.5,
  },
} as const;

/** From here on it is suggested: on generated people 95 of 100 are right. */
export const threshold = 0.95;
/** From here on hardly one is wrong. */
export const sure = 0.99;
