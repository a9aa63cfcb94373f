import type { Trial } from '../trial.ts';

/** Something every connector keeps. Checks run in their order on one trial: what one polled is there for the next. */
export type Check = Readonly<{ title: string; run: (trial: Trial) => Promise<void> }>;

/** What is written at every network, to be read from it. */
export const words = ['Is there rye tomorrow?', 'And what of spelt?', 'Ünïcode 🥖, and a “quotation”'];
