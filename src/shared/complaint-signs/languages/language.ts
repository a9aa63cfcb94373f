/** What a sign tells: of trouble, of anger, of a wish, or but little; the last three speak against a complaint. */
export type SignKind =
  | 'trouble'
  | 'waiting'
  | 'again'
  | 'anger'
  | 'demand'
  | 'leaving'
  | 'threat'
  | 'harm'
  | 'hint'
  | 'praise'
  | 'asking'
  | 'bulk';

/**
 * A language's words, one sign a line or comma. `*` ends a word that goes on as it likes, `~` stands for up to three words.
 * Case, accents and apostrophes do not matter.
 */
export type Language = Readonly<{
  code: string;
  /** Words so common that they tell the language, and nothing about a complaint. */
  common: string;
  /** What turns the next words into their opposite. */
  not: string;
  /** What makes the next words stronger. */
  very: string;
  signs: Readonly<Record<SignKind, string>>;
}>;
