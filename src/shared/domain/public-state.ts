import { z } from 'zod';

/**
 * How something stands at a network that lets words be held back or taken away. `unavailable` is not `deleted`: the network
 * shows it to nobody at the moment, and does not say that it is gone.
 */
export const publicState = z.enum(['published', 'held', 'spam', 'trashed', 'deleted', 'unavailable']);
export type PublicState = z.infer<typeof publicState>;

/** What a person can make of it there. */
export const chosenState = publicState.extract(['published', 'held', 'spam', 'trashed']);
export type ChosenState = z.infer<typeof chosenState>;
