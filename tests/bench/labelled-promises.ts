import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPromises } from '#shared/promises/find-promises';

/**
 * Sentences written by hand for this, beginning with + where they promise something and with - where they only sound like
 * it. The words that promises are found by were fitted on the development part alone.
 */
export const labelledLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export const labelledParts = ['development', 'held out'] as const;
/** A Sunday: every weekday lies ahead. */
const now = new Date(2026, 10, 22, 9, 45).getTime();

export async function measurePromises(language: string, part: (typeof labelledParts)[number]) {
  const cases = casesOf(language, part);
  const missed: string[] = [];
  const wrong: string[] = [];
  let dated = 0;
  for (const { promise, sentence } of cases) {
    const [found] = await findPromises(sentence, { now, locale: language });
    if (promise && !found) missed.push(sentence);
    if (!promise && found) wrong.push(`${sentence} [${found.words}]`);
    if (promise && found && found.dueAt !== null) dated += 1;
  }
  const promises = cases.filter(({ promise }) => promise).length;
  const found = promises - missed.length;
  return {
    ...{ promises, others: cases.length - promises, found, missed, wrong, dated },
    precision: found / Math.max(1, found + wrong.length),
    recall: found / promises,
  };
}

function casesOf(language: string, wanted: string): readonly Readonly<{ promise: boolean; sentence: string }>[] {
  const text = readFileSync(join(import.meta.dirname, 'promises', `${language}.txt`), 'utf8');
  const part = text.split(/^\[/mu).find((one) => one.startsWith(`${wanted}]`)) ?? '';
  return [...part.matchAll(/^(?<sign>[+-]) (?<sentence>.+)$/gmu)].map(({ groups }) => ({
    promise: groups?.['sign'] === '+',
    sentence: groups?.['sentence'] ?? '',
  }));
}
