import { describe, expect, it } from 'vitest';
import { chosenAfter } from '#renderer/today/lines';

describe('what is chosen after a line was dealt with', () => {
  it('is the next one, at the end the one before, and none where it was the only one', () => {
    const ids = ['a', 'b', 'c'];
    expect([chosenAfter(ids, 'a'), chosenAfter(ids, 'c'), chosenAfter(['a'], 'a')]).toEqual(['b', 'b', null]);
  });
});
