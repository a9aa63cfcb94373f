import { expect, it } from 'vitest';
import { requireFitting, requireWay, waysOn } from '#main/outbound/ways';
import { isTooLong, lengthOf, type AnswerWay } from '#shared/domain/answering';

const way: AnswerWay = {
  ...{ visibility: 'public', kinds: null, once: false, addressed: false, formatted: false, attachments: false },
  ...{ maximumLength: { most: 5, unit: 'graphemes' }, window: 60_000, windowFrom: 'answered', until: 60_000 },
};
const file = { id: '1', name: 'a', mediaType: 'a/b', bytes: 1, sha256: '', contentId: null };

it('A text is as long as the network that takes it counts', () => {
  const text = 'é👩‍🌾';
  const lengths = (['units', 'characters', 'graphemes', 'bytes'] as const).map((unit) => lengthOf(text, unit));
  expect(lengths).toEqual([text.length, [...text].length, 2, Buffer.byteLength(text)]);
  expect([isTooLong('👩‍🌾👩‍🌾👩‍🌾👩‍🌾👩‍🌾 ', way), isTooLong('123456', way)]).toEqual([false, true]);
});

it('What a way does not take is refused before it is queued, by its time of leaving', () => {
  const words = { text: 'Yes.', attachments: [] };
  expect(() => requireFitting(way, words, 60_000)).not.toThrow();
  expect(() => requireFitting(way, words, 60_001)).toThrow('window-closed');
  expect(() => requireFitting(way, { ...words, text: 'Perhaps.' }, 0)).toThrow('too-long');
  expect(() => requireFitting(way, { ...words, attachments: [file] }, 0)).toThrow('no-attachments-there');
  expect(() => requireWay([way], 'private')).toThrow('invalid-input');
});

it('What was said in private has no public way, whatever its channel can do', () => {
  const answered = (visibility: 'public' | 'private') => ({ visibility, occurredAt: 0, direction: 'inbound' }) as const;
  const visibilities = (channel: string, said: 'public' | 'private') =>
    waysOn(channel, answered(said)).map(({ visibility }) => visibility);
  expect(visibilities('wordpress', 'public')).toEqual(['public']);
  expect(visibilities('wordpress', 'private')).toEqual([]);
  expect(visibilities('email', 'private')).toEqual(['private']);
  expect(visibilities('a channel that is not here', 'public')).toEqual([]);
});
