import { afterEach, describe, expect, it } from 'vitest';
import { dismissNotice, giveNotice, undoNotice } from '#renderer/core/notices';

afterEach(dismissNotice);

describe('a notice of what was done', () => {
  it('takes back what it is about, once', () => {
    let undone = 0;
    giveNotice({ words: 'Merged.', undo: () => (undone += 1) });
    expect([undoNotice(), undoNotice(), undone]).toEqual([undefined, false, 1]);
  });

  it('makes way for the next one, which alone can be taken back then', () => {
    const undone: string[] = [];
    giveNotice({ words: 'Merged.', undo: () => undone.push('merge') });
    giveNotice({ words: 'Filed aside.', undo: () => undone.push('sender') });
    undoNotice();
    undoNotice();
    expect(undone).toEqual(['sender']);
  });

  it('cannot be taken back once it is dismissed', () => {
    giveNotice({ words: 'Merged.', undo: () => expect.unreachable() });
    dismissNotice();
    expect(undoNotice()).toBe(false);
  });
});
