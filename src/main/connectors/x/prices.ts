import type { Prices } from '#shared/domain/connecting';

/**
 * What X charges, in millionths of a dollar: for each thing it answers with, once in a day of UTC, and for each thing that is
 * done (its price list of August 2026). `owned` is what most reading costs where the account that reads owns the app.
 */
export const price = {
  post: 5_000,
  owned: 1_000,
  user: 10_000,
  message: 10_000,
  answer: 10_000,
  answerWithLink: 200_000,
  messageSent: 15_000,
  moderated: 5_000,
} as const;

export const xPrices: Prices = {
  currency: 'USD',
  items: [
    { of: 'a post read', amount: price.post },
    { of: 'a post read, where the app belongs to the same account', amount: price.owned },
    { of: 'a person read', amount: price.user },
    { of: 'a direct message read', amount: price.message },
    { of: 'an answer', amount: price.answer, answers: 'public' },
    { of: 'an answer with a link', amount: price.answerWithLink, answers: 'public', linked: true },
    { of: 'a direct message sent', amount: price.messageSent, answers: 'private' },
    { of: 'hiding a reply', amount: price.moderated },
  ],
  usualBudget: 5_000_000,
};
