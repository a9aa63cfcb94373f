import { dueWords } from './due-words/index.ts';
import { readMoment } from './read-moment.ts';
import { momentWithin } from './said-moment.ts';

/** A date written with its numbers: "30/11", "5 December", "December 5th", "am 3. Dezember". */
const written =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?\.?|\d{1,2}(?:st|nd|rd|th|er|º|°|\.)? (?:of |de |di )?\p{L}{3,10}|\p{L}{3,10} \d{1,2}(?:st|nd|rd|th)?/gu;

/** The moment that is said somewhere in a folded sentence of a language, ahead of now; null where none is. */
export async function momentIn(
  sentence: string,
  { language, now, locale }: Readonly<{ language: string; now: number; locale: string | null }>,
): Promise<number | null> {
  const words = dueWords.find((one) => one.language === language);
  const said = words === undefined ? null : momentWithin(sentence, words, now);
  if (said?.hasDay) return said.at;
  const region = locale?.startsWith(language) ? locale : language;
  for (const [date] of sentence.matchAll(written)) {
    const at = await readMoment(date, { about: 'future', now, locale: region });
    if (at !== null && at > now) return at;
  }
  return said?.at ?? null;
}
