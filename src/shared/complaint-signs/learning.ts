import { isCommon } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** What the owner said of a message: the words it teaches by, and whether it was a complaint. */
export type Lesson = Readonly<{ words: readonly string[]; isComplaint: boolean }>;

/** In how many complaints and how many others each word stood that the owner told apart. */
export type Learned = Readonly<{
  complaints: number;
  others: number;
  words: ReadonlyMap<string, Readonly<{ complaints: number; others: number }>>;
}>;

export const nothingLearned: Learned = { complaints: 0, others: 0, words: new Map() };

const mostWords = 200;
/** So many of the words that tell most are heard; one message of many words is not to outvote its signs. */
const mostHeard = 10;
/** How far what was learned can move a message, in log-odds. */
const farthest = 3;

/** The words of a message that can teach: each once, without those that are everywhere. */
export function teachingWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const { word } of tokensOf(text).tokens) {
    if (word.length > 2 && word.length < 40 && !/\d/u.test(word) && !isCommon(word)) words.add(word);
    if (words.size === mostWords) break;
  }
  return [...words];
}

export function learn(lessons: Iterable<Lesson>): Learned {
  const words = new Map<string, { complaints: number; others: number }>();
  let complaints = 0;
  let others = 0;
  for (const lesson of lessons) {
    if (lesson.isComplaint) complaints += 1;
    else others += 1;
    for (const word of lesson.words) {
      const counted = words.get(word) ?? { complaints: 0, others: 0 };
      if (lesson.isComplaint) counted.complaints += 1;
      else counted.others += 1;
      words.set(word, counted);
    }
  }
  return { complaints, others, words };
}

/** What was learned says of a message, in log-odds: naive Bayes over the words that tell most. */
export function voiceOfLearned(learned: Learned, text: string): number {
  if (learned.words.size === 0) return 0;
  // With few lessons of one side its share says nothing yet.
  const fewer = Math.min(learned.complaints, learned.others);
  const prior = (fewer / (fewer + 3)) * Math.log((learned.complaints + 1) / (learned.others + 1));
  const odds = teachingWords(text).flatMap((word) => {
    const counted = learned.words.get(word);
    if (counted === undefined || counted.complaints + counted.others < 2) return [];
    return [Math.log((counted.complaints + 0.5) / (counted.others + 0.5)) - prior];
  });
  const heard = odds.toSorted((one, other) => Math.abs(other) - Math.abs(one)).slice(0, mostHeard);
  // Words of one message hang together: each further one says less than it would alone.
  const sum = heard.reduce((total, one, index) => total + one / Math.sqrt(1 + index), 0);
  return Math.max(-farthest, Math.min(farthest, sum * 0.6));
}
