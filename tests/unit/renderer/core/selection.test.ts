import { describe, expect, it } from 'vitest';
import { extendedTo, nothingSelected, toggled } from '#renderer/core/selection';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('ticking conversations', () => {
  it('ticks one, then everything between it and a second, in either direction', () => {
    expect([...extendedTo(toggled(nothingSelected, 'b'), 'd', order).ids].toSorted()).toEqual(['b', 'c', 'd']);
    expect([...extendedTo(toggled(nothingSelected, 'd'), 'b', order).ids].toSorted()).toEqual(['b', 'c', 'd']);
  });

  it('unticks what was ticked', () => {
    expect([...toggled(toggled(nothingSelected, 'a'), 'a').ids]).toEqual([]);
  });

  it('ticks only the one when the range has no beginning, or its beginning left the list', () => {
    expect([...extendedTo(nothingSelected, 'c', order).ids]).toEqual(['c']);
    expect([...extendedTo({ ids: new Set(), anchor: 'gone' }, 'c', order).ids]).toEqual(['c']);
  });
});
