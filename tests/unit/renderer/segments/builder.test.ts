import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SegmentFilter } from '#shared/domain/segment';
import { shippedSegments } from '#shared/domain/shipped-segments';
import { catalogueOf, testsOf } from '#renderer/segments/catalogue';
import { conditionOf, draftOf, emptyCondition, filterOf } from '#renderer/segments/draft';
import { sentenceOf, type Names } from '#renderer/segments/sentence';
import { segmentsText } from '#renderer/text/segments';
import { someFilter } from '#tests/storage/segments/filters';

const labels = new Map<string, string>(Object.entries(segmentsText.fields));
const names: Names = { field: (name) => labels.get(name) ?? name, value: (_, value) => value };

describe('the builder', () => {
  it('shows a saved filter so that it comes out as it went in, but for groups that ask for nothing', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const built = filterOf(draftOf(filter));
        expect(filterOf(draftOf(built))).toEqual(built);
        expect(everyGroupAsks(filter) ? built : filter).toEqual(filter);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for nothing while a row is not complete', () => {
    expect(conditionOf(emptyCondition())).toBeNull();
    const days = { ...emptyCondition(), field: 'last-contact', type: 'moment', is: 'in-last', days: '' } as const;
    expect(conditionOf(days)).toBeNull();
    const amount = { ...emptyCondition().deal, amountIs: 'at-least', amount: 'a lot', currency: 'EUR' };
    expect(conditionOf({ ...emptyCondition(), field: 'deal', type: 'deal', is: 'some', deal: amount })).toBeNull();
    expect(filterOf({ key: 1, match: 'any', of: [emptyCondition()] })).toEqual({ match: 'all', of: [] });
  });

  it('has a way to ask for each thing it offers', () => {
    const fields = [{ id: 'f', name: 'Shoe size', type: 'number', choices: [] }] as const;
    for (const asking of catalogueOf(fields)) {
      expect(testsOf(asking).length, asking.name).toBeGreaterThan(0);
      const filled = { text: '1', values: ['open'], days: '7', day: '2026-01-01' };
      const values = asking.values?.slice(0, 1) ?? filled.values;
      for (const { value: is } of testsOf(asking)) {
        const draft = { ...emptyCondition(), ...filled, values, field: asking.name, type: asking.type, is };
        expect(conditionOf(draft), `${asking.name} ${is}`).not.toBeNull();
      }
    }
  });
});

describe('a filter as a sentence', () => {
  it.each([
    ['Waits for an answer', shippedSegments[0]?.filter],
    ['Last contact more than 90 days ago', shippedSegments[1]?.filter],
    ['VIP and has an open complaint', shippedSegments[2]?.filter],
    [
      'Stage is lead and may be contacted and (we last wrote more than 7 days ago or was never written to)',
      shippedSegments[3]?.filter,
    ],
    ['Everyone', { match: 'all', of: [] }],
    [
      'None of: name contains “x” or has an open deal worth at least €5.00 expected in the next 30 days',
      {
        match: 'none',
        of: [
          { field: 'name', test: { is: 'containing', text: 'x' } },
          {
            field: 'deal',
            test: {
              ...{ is: 'some', state: 'open', stageIds: [] },
              amount: { is: 'at-least', amount: 500, currency: 'EUR' },
              expected: { is: 'in-next', days: 30 },
            },
          },
        ],
      },
    ],
  ] satisfies [string, SegmentFilter | undefined][])('%s', (sentence, filter) => {
    expect(filter && sentenceOf(filter, names)).toBe(sentence);
  });

  it('has words for everything', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        expect(sentenceOf(filter, names)).not.toMatch(/undefined|null|NaN|\[object/u);
      }),
      { numRuns: 300 },
    );
  });
});

function everyGroupAsks(filter: SegmentFilter): boolean {
  return filter.of.length > 0 && filter.of.every((part) => !('match' in part) || everyGroupAsks(part));
}
