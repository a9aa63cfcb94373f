import { describe, expect, it } from 'vitest';
import { closingOf, isComplete, noEnding, type Ending } from '#renderer/complaints/ending';

const refunded: Ending = { ...noEnding, kind: 'refunded', told: 'Jo' };
const inPrivate = { wasPublic: false };

describe('the end of a complaint', () => {
  it('is complete with the way it ended and who was told, and with words where the way says nothing', () => {
    const complete = (change: Partial<Ending>): boolean => isComplete({ ...refunded, ...change }, inPrivate);
    expect(complete({})).toBe(true);
    expect(complete({ kind: null })).toBe(false);
    expect(complete({ told: ' \n' })).toBe(false);
    expect(complete({ kind: 'other' })).toBe(false);
    expect(complete({ kind: 'other', words: 'We made tea' })).toBe(true);
  });

  it('of what was public asks whether it was put right in public', () => {
    expect(isComplete(refunded, { wasPublic: true })).toBe(false);
    expect(isComplete({ ...refunded, said: 'no' }, { wasPublic: true })).toBe(true);
  });

  it('says the way it ended where nobody found words, and only the half about the public that was chosen', () => {
    const ending: Ending = {
      ...refunded,
      said: 'no',
      link: 'https://example.com',
      interactionId: 'answer',
      whyNot: ' They asked ',
    };
    expect(closingOf('case', ending, 5)).toEqual({
      ...{ id: 'case', outcomeKind: 'refunded', outcome: 'Refunded', told: 'Jo', toldHow: null, checkAt: 5 },
      ...{ saidPublicly: 'no', publicLink: null, publicInteractionId: null, publicNote: 'They asked' },
    });
    expect(closingOf('case', { ...ending, said: 'yes' }, null)).toMatchObject({
      ...{ publicLink: 'https://example.com', publicInteractionId: 'answer', publicNote: null },
    });
  });
});
