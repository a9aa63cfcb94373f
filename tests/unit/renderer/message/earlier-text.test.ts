import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierText } from '#renderer/message/earlier-text';

describe('earlier text', () => {
  it('is what stands below the new words', () => {
    expect(earlierText('Thanks!\r\n\r\nOn Monday you wrote:\r\n> Hello\r\n', 'Thanks!')).toEqual({
      written: 'Thanks!',
      signature: '',
      earlier: 'On Monday you wrote:\n> Hello',
    });
  });

  it('is not a signature, which stays in view', () => {
    expect(earlierText('Thanks!\n\n-- \nHanna Vogel\nNotary', 'Thanks!')).toEqual({
      written: 'Thanks!',
      signature: '-- \nHanna Vogel\nNotary',
      earlier: '',
    });
  });

  it('is what stands above the new words when somebody answers below', () => {
    expect(earlierText('> Hello\n\nThanks!', 'Thanks!')).toEqual({
      written: 'Thanks!',
      signature: '',
      earlier: '> Hello',
    });
  });

  it('is nothing when the new words do not stand in the message as they are, so that nothing goes missing', () => {
    expect(earlierText('> Hello\nYes\n> When?\nNoon', 'Yes\nNoon')).toEqual({
      written: '> Hello\nYes\n> When?\nNoon',
      signature: '',
      earlier: '',
    });
  });

  it('never loses a word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (written, quoted) => {
        const parts = earlierText(`${written}\n\n${quoted}`, written);
        const letters = (text: string): string => [...text.replaceAll(/\s/gu, '')].toSorted().join('');
        expect(letters(parts.written + parts.signature + parts.earlier)).toBe(letters(written + quoted));
      }),
    );
  });
});
