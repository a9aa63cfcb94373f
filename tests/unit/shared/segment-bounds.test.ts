import { expect, it } from 'vitest';
import { segmentFilter, type SegmentGroup } from '#shared/domain/segment';

const group = (of: SegmentGroup['of']): SegmentGroup => ({ match: 'all', of });
const vip = { field: 'vip', test: { is: 'yes' } } as const;
const isTaken = (filter: SegmentGroup): boolean => segmentFilter.safeParse(filter).success;

it('A filter has up to a hundred conditions in five levels, and no thousands of groups with nothing in them.', () => {
  const deep = (levels: number): SegmentGroup => (levels === 1 ? group([vip]) : group([deep(levels - 1)]));
  const many = <Part>(part: Part, times: number): Part[] => Array.from({ length: times }, () => part);
  expect([group(many(vip, 100)), deep(5), group(many(group([]), 100))].map(isTaken)).toEqual([true, true, true]);
  expect(
    [group(many(vip, 101)), deep(6), group(many(group([]), 201)), group(many(group([]), 20_000))].map(isTaken),
  ).toEqual([false, false, false, false]);
});
