import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyPlace, isSignature } from '#renderer/ui/mail-frame/history-place';

describe('where the history of a message begins', () => {
  it('is behind the new words, whatever marks and spaces stand between them', () => {
    expect(historyPlace(['Thank', ' you! ', '\n', 'On Monday you wrote:', 'Hello'], 'Thank you')).toEqual({
      piece: 3,
      offset: 0,
    });
  });

  it('takes the rule above a signature along', () => {
    expect(historyPlace(['Thanks', '\n', '-- ', 'Kim'], 'Thanks')).toEqual({ piece: 2, offset: 0 });
  });

  it('may be a line of the same text, but not the middle of one', () => {
    expect(historyPlace(['Thanks.\nOn Monday you wrote:'], 'Thanks.')).toEqual({ piece: 0, offset: 8 });
    expect(historyPlace(['Thanks for what you wrote'], 'Thanks')).toBeNull();
  });

  it('is nowhere when the message begins with something else, or nothing follows', () => {
    expect(historyPlace(['> Hello', 'Thanks'], 'Thanks')).toBeNull();
    expect(historyPlace(['Thanks', '!'], 'Thanks')).toBeNull();
    expect(historyPlace(['Hello'], '')).toBeNull();
    expect(historyPlace(['Hallo', 'Old words'], 'Hello')).toBeNull();
  });

  it('never hides a letter of the new words', () => {
    const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab \n>-]{0,4}$/)), fc.nat(), fc.boolean(), (pieces, cut, changed) => {
        const whole = pieces.join('');
        const beginning = whole.slice(0, cut % (whole.length + 1));
        const written = changed ? beginning.replace('a', 'b') : beginning;
        const place = historyPlace(pieces, written);
        if (!place) return;
        const shown = pieces.slice(0, place.piece).join('') + (pieces[place.piece] ?? '').slice(0, place.offset);
        expect(letters(shown)).toBe(letters(written));
      }),
    );
  });
});

describe('a signature', () => {
  it('is short and nobody else’s words', () => {
    expect(isSignature('-- \nHanna Vogel\nNotary, Berlin\n+49 30 998877')).toBe(true);
    expect(isSignature('On Monday Kim wrote:\n> Hello')).toBe(false);
    expect(isSignature('Am Montag schrieb Kim:\nHallo')).toBe(false);
    expect(isSignature('x'.repeat(501))).toBe(false);
  });
});
