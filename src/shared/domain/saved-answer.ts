import { z } from 'zod';
import { id, instant } from './instant.ts';

/** A language by its ISO 639-1 letters, as words are written in it. */
export const answerLanguage = z.string().regex(/^[a-z]{2,3}$/u);

/** Words as the composer has them: plain text always, HTML only where formatting is used. */
export const answerWords = z
  .object({ text: z.string().max(50_000), html: z.string().max(200_000).nullable() })
  .readonly();
export type AnswerWords = z.infer<typeof answerWords>;

/** A saved answer in one language. */
export const answerVariant = z
  .object({
    /** Null: whatever the customer speaks. */
    language: answerLanguage.nullable(),
    ...answerWords.unwrap().shape,
    /** The same said briefly, for channels that take few signs. */
    short: z.string().max(5000).nullable(),
  })
  .readonly();
export type AnswerVariant = z.infer<typeof answerVariant>;

/** Typed after a slash it brings the answer: a word without spaces and slashes. */
export const answerShortcut = z.string().regex(/^[^\s/]{1,40}$/u);

export const savedAnswerFields = z.object({
  name: z.string(),
  shortcut: answerShortcut.nullable(),
  /** The first one is taken where none is in the customer's language. */
  variants: z.array(answerVariant).min(1).readonly(),
});
export type SavedAnswerFields = Readonly<z.infer<typeof savedAnswerFields>>;

/** Words that were written once to be used again, with variables such as {customer.name}. */
export const savedAnswer = z
  .object({
    id,
    ...savedAnswerFields.shape,
    /** How many messages it answered. */
    uses: z.number().int().nonnegative(),
    lastUsedAt: instant.nullable(),
  })
  .readonly();
export type SavedAnswer = z.infer<typeof savedAnswer>;

/** The facts every shop has; others are named by the shop. The keys are what variables call them: {shop.hours}. */
export const usualFacts = ['name', 'hours', 'address', 'phone', 'email', 'website', 'returns', 'delivery'] as const;

export const factKey = z.string().regex(/^[a-z0-9_]{1,40}$/u);

export const shopFactFields = z.object({
  key: factKey,
  name: z.string(),
  text: z.string(),
  position: z.number().int(),
});
export type ShopFactFields = Readonly<z.infer<typeof shopFactFields>>;

/** Something of the shop that answers need: its hours, a price. */
export const shopFact = z.object({ id, ...shopFactFields.shape }).readonly();
export type ShopFact = z.infer<typeof shopFact>;

/** The key of a fact that somebody named: what is left of the name in the letters of a key. */
export function keyOfFact(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const key = plain
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .slice(0, 40);
  return key === '' ? 'fact' : key;
}
