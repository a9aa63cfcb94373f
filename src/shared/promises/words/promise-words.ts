/**
 * How a language promises, as parts of regular expressions over folded words: lower case, without accents. What is found
 * is shown as the evidence.
 */
export type PromiseWords = Readonly<{
  language: string;
  /** Small words by which the language of a text is known. */
  common: string;
  /** In the first person, saying what will be done: promises by themselves. */
  sure: readonly string[];
  /** Promises where the sentence also says when, which the present tense needs in most languages. */
  dated: readonly string[];
  /** What says when without a date: "as soon as". */
  when: string;
  /** What makes a sentence no promise: conditions, negations, habits, terms, what others said. */
  not: readonly string[];
}>;
