import { expect, it } from 'vitest';
import { requireFitting, requireWay, waysFrom } from '#main/outbound/ways';
import { isTooLong, lengthLeft, lengthOf, type AnswerAbility, type AnswerWay } from '#shared/domain/answering';
import type { Visibility } from '#shared/domain/interaction';

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

const author = { name: 'Ben', address: 'ben@social.example' };
const said = { kind: 'comment', visibility: 'public', occurredAt: 1000, direction: 'inbound', author } as const;
const nothing = { heardAt: null, taken: new Set<Visibility>() };
const nothingAnswered = { ...nothing, answered: null };
const open: AnswerAbility = { ...way, window: null };
const once: AnswerAbility = { ...way, visibility: 'private', kinds: ['comment'], once: true, window: 100 };
const direct: AnswerAbility = { ...way, visibility: 'private', kinds: ['message'], window: 50, windowFrom: 'heard' };
const waysOf = (known: Partial<Parameters<typeof waysFrom>[1]>) =>
  waysFrom([once, direct, open], { ...nothing, answered: said, ...known }).map((one) => [one.visibility, one.until]);

it('What was said in private has no public way, whatever its channel can do', () => {
  expect(waysOf({})).toEqual([
    ['public', null],
    ['private', 1100],
  ]);
  expect(waysOf({ answered: { ...said, visibility: 'private', kind: 'message' } })).toEqual([['private', 1050]]);
  expect(waysOf({ answered: { ...said, visibility: 'private', kind: 'form' } })).toEqual([]);
});

it('A way for a single answer is gone once it was taken, and never open to what the shop said itself', () => {
  expect(waysOf({ taken: new Set(['private']) })).toEqual([['public', null]]);
  expect(waysOf({ answered: { ...said, direction: 'outbound' } })).toEqual([['public', null]]);
  expect(() => requireWay([], null)).toThrow('only-answered-there');
});

it('A window that counts from when they were heard begins anew with each of their words', () => {
  const message = { ...said, visibility: 'private', kind: 'message' } as const;
  expect(waysOf({ answered: message, heardAt: 5000 })).toEqual([['private', 5050]]);
  expect(waysOf({ answered: { ...message, direction: 'outbound' }, heardAt: 5000 })).toEqual([['private', 5050]]);
});

it('Whom a network wants named before the words counts with them, where they do not name them', () => {
  const status = { ...open, maximumLength: { most: 500, unit: 'status' }, names: true } as const;
  const [named] = waysFrom([status], { ...nothing, answered: said });
  const [nobody] = waysFrom([{ ...status, visibility: 'private' }], nothingAnswered);
  if (!named || !nobody) throw new Error('There is no way');
  expect([lengthLeft('', nobody), lengthLeft('', named), lengthLeft('Yes', named)]).toEqual([500, 495, 492]);
  expect(lengthLeft('Yes, @Ben@social.example.', named)).toBe(500 - 'Yes, @Ben.'.length);
  expect(lengthLeft('https://bakery.example/a/very/long/address/of/rye', named)).toBe(500 - 23 - '@ben '.length);
  expect([isTooLong('x'.repeat(495), named), isTooLong('x'.repeat(496), named)]).toEqual([false, true]);
});
