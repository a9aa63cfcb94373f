import { describe, expect, it } from 'vitest';
import { refusalSentence } from '#shared/text/refusals';
import { shareHere, whereaboutsWords } from '#renderer/message/file-words';

describe('a file that is not kept here', () => {
  it('says how large it is and where it lies, then how much of it came', () => {
    const message = 66_000_000;
    const ways = [null, { done: 0, of: null }, { done: 0, of: message }, { done: message / 4, of: message }];
    expect([...ways, { done: message, of: message }].map((way) => whereaboutsWords(48_000_000, way))).toEqual([
      '48 MB, only in the mailbox',
      'Asking the mailbox…',
      'Asking the mailbox…',
      '12 MB of 48 MB',
      'Putting it in its place…',
    ]);
  });

  it('is never more than all here, though a server may state a message too small', () => {
    expect([null, { done: 5, of: null }, { done: 5, of: 0 }, { done: 5, of: 4 }].map(shareHere)).toEqual([0, 0, 0, 1]);
  });

  it('says what to do when it cannot come', () => {
    expect(refusalSentence('file-gone', { detail: '“film.mp4”' })).toBe(
      'The mail server no longer has “film.mp4”. Ask the sender for it, or look for it in another mail program.',
    );
    expect(refusalSentence('account-disconnected')).toContain('Connect it again');
  });
});
