import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learn, soundsLikeOne, teachingWords, weighComplaint, type Lesson } from '#shared/complaint-signs/index';
import { labelledMessages, messageLanguages } from '#tests/bench/labelled-messages';

const weigh = (text: string, subject: string | null = null, rating: number | null = null) =>
  weighComplaint({ subject, text, rating });
const sounds = (text: string): boolean => weigh(text).score >= soundsLikeOne;

describe('a message is weighed as a complaint', () => {
  it('by words that are shown as they were written', () => {
    const { score, evidence } = weigh(
      'Hello, my parcel NEVER arrived and this is the third time now. I want a full refund!',
    );
    expect(score).toBeGreaterThan(0.9);
    expect(evidence).toEqual(['NEVER arrived', 'third time', 'full refund']);
  });

  it.each([
    ['No complaints at all, it was great.', false],
    ['Keine Beschwerde, alles bestens.', false],
    ['Aucune plainte, c’était très bien.', false],
    ['Not bad!', false],
    ['This is not great, the lid is broken.', true],
    ['Ich bin nicht zufrieden, die Kanne ist undicht.', true],
    ['What happens if it arrives broken?', false],
    ['It arrived broken.', true],
  ])('with what turns its words round: %s', (text, expected) => {
    expect(sounds(text)).toBe(expected);
  });

  it.each([
    ['Could you keep two loaves for me? My sister is here and I promised her a slice.', false],
    ['Please hold a rye loaf until six. I promised my neighbour one.', false],
    ['You keep sending me the wrong one.', true],
    ['We were promised delivery by Friday.', true],
    ['Sie haben mir die Lieferung für Montag versprochen.', true],
  ])('by who promised what: %s', (text, expected) => {
    expect(sounds(text)).toBe(expected);
  });

  it('that is worse where somebody was hurt or a lawyer is named', () => {
    expect(weigh('There was glass in the jam, I cut my lip.').severity).toBe('high');
    expect(weigh('I will open a chargeback if my parcel does not arrive.').severity).toBe('high');
    expect(weigh('One cup was missing.').severity).not.toBe('high');
  });

  it('with its subject where it begins a thread, and with its stars', () => {
    expect(weigh('See the photos.', 'Complaint about order 5').score).toBeGreaterThan(soundsLikeOne);
    expect(weigh('See you on Monday.', 'Re: Complaint about order 5').score).toBeLessThan(soundsLikeOne);
    expect(weigh('Delivered on Monday.', null, 1).score).toBeGreaterThan(soundsLikeOne);
    expect(weigh('Delivered on Monday.', null, 5).score).toBeLessThan(soundsLikeOne);
  });

  it('whatever it says, never without words that show why', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { score, evidence } = weigh(text);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(score < soundsLikeOne || evidence.length > 0).toBe(true);
        for (const words of evidence) expect(text.replace(/\s+/gu, ' ')).toContain(words);
      }),
    );
  });

  it('in every language, mostly as a person would', () => {
    for (const language of messageLanguages) {
      const { development } = labelledMessages(language);
      const right = development.filter(({ text, isComplaint }) => sounds(text) === isComplaint).length;
      expect(right / development.length, language).toBeGreaterThan(0.9);
    }
  });
});

describe('the owner’s own marks', () => {
  const lesson = (text: string, isComplaint: boolean): Lesson => ({ words: teachingWords(text), isComplaint });
  const puzzle = 'My puzzle has a hole where the moon should be';

  it('teach what the word lists do not know', () => {
    const marks = ['A hole in the puzzle', 'The puzzle has a hole again', 'Another puzzle with a hole'];
    const learned = learn(marks.map((text) => lesson(text, true)));
    expect(weigh(puzzle).score).toBeLessThan(soundsLikeOne);
    expect(weighComplaint({ subject: null, text: puzzle, rating: null }, learned).score).toBeGreaterThan(
      weigh(puzzle).score,
    );
  });

  it('teach what is no complaint here', () => {
    const broken = 'Do you buy broken watches? I have a box of broken watches.';
    const told = ['Broken watches for sale', 'Would you take broken watches', 'I have two broken watches for you'];
    const learned = learn(told.map((text) => lesson(text, false)));
    expect(weighComplaint({ subject: null, text: broken, rating: null }, learned).score).toBeLessThan(
      weigh(broken).score,
    );
  });

  it('say the same in whatever order they were made', () => {
    const marks = fc.array(fc.tuple(fc.constantFrom('hole', 'moon', 'lid', 'puzzle'), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(marks, (all) => {
        const lessons = all.map(([word, isComplaint]) => lesson(`${word} puzzle`, isComplaint));
        const scoreOf = (of: readonly Lesson[]) =>
          weighComplaint({ subject: null, text: puzzle, rating: null }, learn(of)).score;
        expect(scoreOf(lessons.toReversed())).toBe(scoreOf(lessons));
      }),
    );
  });
});
