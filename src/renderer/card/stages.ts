import { cardText } from '../text/card.ts';

const usual = Object.entries(cardText.stages);

/** A stage as people read it: the usual ones have names of their own, others are as they were typed. */
export function stageWords(stage: string): string {
  return usual.find(([code]) => code === stage)?.[1] ?? stage;
}

/** The stage of that name; what was typed, where it is one of the shop's own. */
export function stageNamed(words: string): string {
  const same = words.toLowerCase();
  return usual.find(([code, name]) => code === same || name.toLowerCase() === same)?.[0] ?? words;
}
