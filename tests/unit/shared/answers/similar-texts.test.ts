import { describe, expect, it } from 'vitest';
import { leastInCommon, SimilarTexts, weightsOf } from '#shared/answers/similar-texts';
import { answers, questions } from './asked-and-answered.ts';

function indexOf(texts: Readonly<Record<string, string>>): SimilarTexts {
  const index = new SimilarTexts();
  for (const [owner, text] of Object.entries(texts)) index.add({ owner, weights: weightsOf(text) });
  return index;
}

/** The nearest first, those with too little in common left out. */
function nearTo(index: SimilarTexts, text: string): string[] {
  const near = [...index.nearest(weightsOf(text))].filter(([, score]) => score >= leastInCommon);
  return near.toSorted((one, other) => other[1] - one[1]).map(([owner]) => owner);
}

describe('what is near to a message', () => {
  const index = indexOf(answers);

  it('is the answer that is meant, among the first two, in three languages', () => {
    const missed = questions.filter(
      ([text, meant]) => meant !== null && !nearTo(index, text).slice(0, 2).includes(meant),
    );
    expect(missed).toEqual([]);
    const first = questions.filter(([text, meant]) => meant !== null && nearTo(index, text)[0] === meant);
    expect(first.length).toBeGreaterThanOrEqual(20);
  });

  it('is nothing where no answer was saved for it', () => {
    const suggested = questions.filter(([text, meant]) => meant === null && nearTo(index, text).length > 0);
    expect(suggested).toEqual([]);
  });

  it('is learned from what an answer was given to before', () => {
    const asked = 'Quand livrez-vous à Lyon ?';
    expect(nearTo(index, asked)).toEqual([]);
    const learned = indexOf(answers);
    learned.add({ owner: 'delivery', weights: weightsOf('Bonjour, quand est-ce que vous livrez à Lyon ?') });
    expect(nearTo(learned, asked)).toEqual(['delivery']);
  });

  it('is the same text to the full', () => {
    const [text = ''] = Object.values(answers);
    expect(index.nearest(weightsOf(text)).get('hours')).toBeCloseTo(1, 6);
  });
});
