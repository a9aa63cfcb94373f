import { describe, expect, it } from 'vitest';
import { choicesFor } from '#renderer/answers/choices';
import type { SavedAnswer } from '#shared/domain/saved-answer';

const answer = (id: string, text: string, rest: Partial<SavedAnswer> = {}): SavedAnswer => ({
  ...{ id, name: id, shortcut: null, uses: 0, lastUsedAt: null },
  variants: [{ language: null, text, html: null, short: null }],
  ...rest,
});
const hours = answer('Opening hours', 'Hello {customer.first_name|there},\n\nwe open {shop.hours}.', {
  shortcut: 'hours',
  variants: [
    { language: 'en', text: 'Hello {customer.first_name|there},\n\nwe open {shop.hours}.', html: null, short: null },
    { language: 'de', text: 'Wir öffnen {shop.hours}.', html: null, short: null },
  ],
});
const known = {
  answers: [answer('Allergies', 'Traces of sesame.'), hours, answer('Returns', 'Within 30 days.', { uses: 5 })],
  facts: [{ id: 'f', key: 'parking', name: 'Where to park', text: 'Behind\nthe house', position: 1 }],
  fitting: ['Opening hours', 'gone'],
};
const said = (typed: string) =>
  choicesFor(known, typed).map(({ name, choices }) => [
    name,
    ...choices.map((choice) => `${choice.name}: ${choice.preview}`),
  ]);

describe('what a slash offers', () => {
  it('is first what fits, then what is used most, then the facts', () => {
    expect(said('')).toEqual([
      ['fitting', 'Opening hours: we open ….'],
      ['saved', 'Returns: Within 30 days.', 'Allergies: Traces of sesame.'],
      ['shopFacts', 'Where to park: Behind the house'],
    ]);
  });

  it('is found by name, shortcut and words, a fact by its name and its key', () => {
    expect(said('sesa')).toEqual([['saved', 'Allergies: Traces of sesame.']]);
    expect(said('parking')).toEqual([['shopFacts', 'Where to park: Behind the house']]);
    expect(said('nothing like it')).toEqual([]);
  });

  it('is an answer in each of its languages, the customer’s own first', () => {
    const [group] = choicesFor(known, 'hours');
    expect(group?.choices.map((choice) => choice.kind === 'answer' && choice.language)).toEqual([null, 'en', 'de']);
  });
});
