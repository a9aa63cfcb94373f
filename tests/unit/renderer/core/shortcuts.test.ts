import { describe, expect, it } from 'vitest';
import { beginsSequence, type Press, shortcuts, shortcutsFor } from '#renderer/core/shortcuts';
import { shortcutText } from '#renderer/text/common';

const plain: Press = {
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  inField: false,
  onControl: false,
};
const shortcutFor = (given: Press, before: string | null) => shortcutsFor(given, before)[0] ?? null;
const press = (key: string, more: Partial<Press> = {}): Press => ({ ...plain, key, ...more });

describe('shortcuts', () => {
  it('mean what the map says, letter and arrow alike', () => {
    expect(
      ['j', 'ArrowDown', 'k', 'ArrowUp', 'r', 'e', 'u', '/', '?'].map((key) => shortcutFor(press(key), null)),
    ).toEqual(['next', 'next', 'previous', 'previous', 'reply', 'done', 'unread', 'search', 'map']);
  });

  it('leave a field its letters, and keep only sending and leaving', () => {
    const inField = (key: string, more: Partial<Press> = {}) =>
      shortcutFor(press(key, { inField: true, ...more }), null);
    expect([
      inField('j'),
      inField('e'),
      inField('/'),
      inField('Enter'),
      inField('Enter', { ctrlKey: true }),
      inField('Enter', { metaKey: true }),
      inField('Escape'),
    ]).toEqual([null, null, null, null, 'send', 'send', 'close']);
  });

  it('leave the browser and the system their own combinations', () => {
    expect([
      shortcutFor(press('r', { ctrlKey: true }), null),
      shortcutFor(press('e', { metaKey: true }), null),
      shortcutFor(press('u', { altKey: true }), null),
      shortcutFor(press('r', { isComposing: true }), null),
    ]).toEqual([null, null, null, null]);
  });

  it('leave a focused button its Enter and its arrows, but not its letters', () => {
    expect(['Enter', 'ArrowDown', 'e'].map((key) => shortcutFor(press(key, { onControl: true }), null))).toEqual([
      null,
      null,
      'done',
    ]);
  });

  it('tell sending from sending and being done by the shift key', () => {
    const pressed = [{ ctrlKey: true }, { ctrlKey: true, shiftKey: true }];
    expect(pressed.map((more) => shortcutFor(press('Enter', { ...more, inField: true }), null))).toEqual([
      'send',
      'sendAndDone',
    ]);
  });

  it('go to a place after g, where the same letter alone means something else', () => {
    expect([
      shortcutFor(press('i'), 'g'),
      shortcutFor(press('i'), null),
      shortcutFor(press('t'), 'g'),
      shortcutFor(press('t'), null),
    ]).toEqual(['goInbox', 'customer', 'goToday', 'tag']);
  });

  it('begin a sequence with g outside fields only', () => {
    expect([
      beginsSequence(press('g')),
      beginsSequence(press('g', { inField: true })),
      beginsSequence(press('g', { ctrlKey: true })),
      beginsSequence(press('t')),
    ]).toEqual([true, false, false, false]);
  });

  it('have one meaning a key wherever they hold, and a line each in the map', () => {
    const places: readonly string[] = ['conversation', 'suggestions', 'today'];
    for (const place of places) {
      const held = shortcuts.filter(({ group }) => group === place || !places.includes(group));
      const keys = held.flatMap((shortcut) => [...shortcut.keys]);
      expect(keys.length).toBe(new Set(keys).size);
    }
    expect(shortcuts.map(({ id }) => id).toSorted()).toEqual(Object.keys(shortcutText.does).toSorted());
  });
});
