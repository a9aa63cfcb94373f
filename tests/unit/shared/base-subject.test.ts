import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSubject, isDistinctive } from '#shared/domain/base-subject';
import { processorTime } from '#tests/support/processor-time';

describe('the base of a subject', () => {
  it.each([
    ['Re: simple subject', 'simple subject', 1],
    ['Re: Re: simple subject  ', 'simple subject', 2],
    ['Re: [Mailing-List] Re[4]: simple subject', 'simple subject', 5],
    ['AW: WG: Bestellung 1234', 'bestellung 1234', 1],
    ['SV: VS: Antw: Odp: RIF: Trevligt', 'trevligt', 5],
    ['RE：회의 자료', '회의 자료', 1],
    ['回复: 答复：你好', '你好', 2],
    ['[Fwd: enc/signed test 1]', 'enc/signed test 1', 0],
    ['Fwd: Hi there (fwd)', 'hi there', 0],
    ['[shop]', '[shop]', 0],
    ['[shop] [Fwd: Blue teapot]', 'blue teapot', 0],
    ['[shop] [Fwd: [shop] ', '[shop', 0],
    ['[shop] [order 1234]', '[order 1234]', 0],
    ['Reply to this: now', 'reply to this: now', 0],
    [null, '', 0],
  ])('of %j is %j, answered %i times', (subject, base, answers) => {
    expect(baseSubject(subject)).toEqual({ base, answers });
  });

  it('is its own base', () => {
    const pieces = fc.constantFrom('re:', 'Fwd: ', '[Fwd: ', '[x] ', '[', ']', '(fwd)', 'aw[99]: ', ' ', 'word');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const { base } = baseSubject(parts.join(''));
        expect(baseSubject(base)).toEqual({ base, answers: 0 });
      }),
    );
  });

  it.each(['re:', 'Fwd: ', '[x] ', '[', '[Fwd: ', '(fwd)', '(fwd) x', '[x] aw[99]: '])(
    'of %j written two thousand times is found in a moment',
    (piece) => {
      const passed = processorTime();
      baseSubject(`${piece.repeat(2000)}${']'.repeat(2000)}`);
      baseSubject(piece.repeat(2000));
      expect(passed()).toBeLessThan(1000);
    },
  );

  it('knows a thread by two words, a number or a long word, never by “Order”', () => {
    expect(['order', 'hello', '', 're', 'info', 'frage'].filter(isDistinctive)).toEqual([]);
    const telling = ['blue teapot', 'order 1234', '#4711', 'terminvereinbarung'];
    expect(telling.filter(isDistinctive)).toEqual(telling);
  });
});
