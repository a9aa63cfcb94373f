import { describe, expect, it } from 'vitest';
import { neighbour, rowsMoved, withOpenKept } from '#renderer/inbox/standing';
import { someConversations } from '../some.ts';

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('one’s place in the list', () => {
  const [a, b, c, d] = someConversations('a', 'b', 'c', 'd');

  it('keeps the open conversation where it stood after it left the filter', () => {
    expect(ids(withOpenKept([a, c, d], { conversation: b, index: 1 }))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps it at the end when the list became shorter than that', () => {
    expect(ids(withOpenKept([a], { conversation: d, index: 3 }))).toEqual(['a', 'd']);
  });

  it('shows it once when the list still holds it', () => {
    expect(ids(withOpenKept([a, b], { conversation: b, index: 0 }))).toEqual(['a', 'b']);
  });

  it('goes down and up, stops at both ends, and begins at the first', () => {
    const list = [a, b, c];
    expect([
      neighbour(list, 'a', 1)?.id,
      neighbour(list, 'b', -1)?.id,
      neighbour(list, 'c', 1)?.id,
      neighbour(list, 'a', -1)?.id,
      neighbour(list, null, 1)?.id,
      neighbour(list, null, -1)?.id,
    ]).toEqual(['b', 'a', undefined, undefined, 'a', undefined]);
  });

  it('counts how far the rows on screen were pushed by what came in above', () => {
    expect(rowsMoved(['b', 'c'], 1, [d, a, b, c])).toBe(1);
  });

  it('goes by the next row on screen when the first one left, and stays when all of them left', () => {
    expect([rowsMoved(['b', 'c'], 1, [d, a, c]), rowsMoved(['b'], 1, [a, c])]).toEqual([0, 0]);
  });
});
