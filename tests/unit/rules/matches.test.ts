import { describe, expect, it } from 'vitest';
import { matches, type Facts } from '#main/rules/matches';
import type { RuleCondition, RuleGroup } from '#shared/domain/rule';

const facts: Facts = {
  came: {
    ...{ row: 1, id: 'i', conversationId: 'c', customerId: 'p', accountId: 'a', channel: 'email' },
    ...{ kind: 'message', visibility: 'private', fromName: 'Zoë Baker', fromAddress: 'zoe@Post.example' },
    ...{ subject: 'Bestellung', text: 'Wo bleibt meine Straße?', files: true, rating: 2 },
    ...{ occurredAt: 0, receivedAt: 0, answersUs: false, first: true },
  },
  known: {
    ...{ id: 'p', stage: 'regular', language: 'pt-BR', vip: true, doNotContact: false, tags: ['wholesale'] },
    custom: { size: '42', gift: 'yes', colour: 'blue' },
  },
  hours: () => 'closed',
  inSegment: (id) => id === 'silent',
  soundsLikeComplaint: () => true,
};
const holds = (condition: RuleCondition, of: Facts = facts): boolean => matches({ match: 'all', of: [condition] }, of);

const cases: readonly (readonly [condition: RuleCondition, expected: boolean])[] = [
  [{ field: 'sender', test: { is: 'containing', text: 'zoe baker' } }, true],
  [{ field: 'sender', test: { is: 'exactly', text: 'ZOE@post.example' } }, true],
  [{ field: 'domain', test: { is: 'exactly', text: 'post.example' } }, true],
  [{ field: 'subject', test: { is: 'not-containing', text: 'bestell' } }, false],
  [{ field: 'words', test: { is: 'containing', text: 'BESTELLUNG' } }, true],
  [{ field: 'words', test: { is: 'exactly', text: 'wo bleibt meine straße?' } }, true],
  [{ field: 'channel', test: { is: 'none-of', values: ['email'] } }, false],
  [{ field: 'account', test: { is: 'any-of', values: ['a', 'b'] } }, true],
  [{ field: 'kind', test: { is: 'any-of', values: ['review'] } }, false],
  [{ field: 'visibility', test: { is: 'any-of', values: ['private'] } }, true],
  [{ field: 'hours', test: { is: 'any-of', values: ['closed', 'day-off'] } }, true],
  [{ field: 'hours', test: { is: 'none-of', values: ['day-off'] } }, true],
  [{ field: 'complaint', test: { is: 'yes' } }, true],
  [{ field: 'files', test: { is: 'no' } }, false],
  [{ field: 'first', test: { is: 'yes' } }, true],
  [{ field: 'answers-us', test: { is: 'yes' } }, false],
  [{ field: 'rating', test: { is: 'at-most', number: 2 } }, true],
  [{ field: 'stage', test: { is: 'any-of', values: ['regular'] } }, true],
  [{ field: 'tag', test: { is: 'none-of', values: ['wholesale'] } }, false],
  [{ field: 'language', test: { is: 'any-of', values: ['pt'] } }, true],
  [{ field: 'segment', test: { is: 'any-of', values: ['silent', 'gone'] } }, true],
  [{ field: 'vip', test: { is: 'yes' } }, true],
  [{ field: 'do-not-contact', test: { is: 'yes' } }, false],
  [{ field: 'custom', fieldId: 'size', of: { type: 'number', test: { is: 'at-least', number: 40 } } }, true],
  [{ field: 'custom', fieldId: 'gift', of: { type: 'flag', test: { is: 'yes' } } }, true],
  [{ field: 'custom', fieldId: 'colour', of: { type: 'choice', test: { is: 'any-of', values: ['red'] } } }, false],
  [{ field: 'custom', fieldId: 'none', of: { type: 'text', test: { is: 'unknown' } } }, true],
];

describe('a condition of a rule', () => {
  it.each(cases)('%j is %s of a message', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it('that says what is not so holds of somebody nobody knows', () => {
    const unknown = { ...facts, known: null };
    expect(holds({ field: 'tag', test: { is: 'none-of', values: ['wholesale'] } }, unknown)).toBe(true);
    expect(holds({ field: 'vip', test: { is: 'no' } }, unknown)).toBe(true);
    expect(holds({ field: 'stage', test: { is: 'known' } }, unknown)).toBe(false);
  });

  it('is asked with others: all, any, none of them, and in groups', () => {
    const [yes, no]: RuleCondition[] = [
      { field: 'vip', test: { is: 'yes' } },
      { field: 'vip', test: { is: 'no' } },
    ];
    const asked = (match: RuleGroup['match'], ...of: RuleGroup['of']) => matches({ match, of }, facts);
    if (!yes || !no) throw new Error('both are there');
    expect([asked('all'), asked('any'), asked('none')]).toEqual([true, false, true]);
    expect([asked('all', yes, no), asked('any', yes, no), asked('none', no)]).toEqual([false, true, true]);
    expect(asked('all', yes, { match: 'none', of: [no] })).toBe(true);
  });

  it('costs nothing while nobody asks: the classifier is left alone', () => {
    const loud: Facts = {
      ...facts,
      soundsLikeComplaint: () => {
        throw new Error('was asked');
      },
    };
    expect(holds({ field: 'vip', test: { is: 'yes' } }, loud)).toBe(true);
  });
});
