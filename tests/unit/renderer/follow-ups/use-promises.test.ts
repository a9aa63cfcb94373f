import { expect, it } from 'vitest';
import { keptPromises } from '#renderer/follow-ups/use-promises';

const friday = 1_750_500_000_000;
const found = (text: string, dueAt: number | null = friday) => ({
  text,
  from: 0,
  to: text.length,
  words: '',
  language: 'en',
  dueAt,
});

it('an accepted promise follows its sentence when it is put another way, with the date it names now', () => {
  const accepted = [{ said: 'I will send you a new lid by Friday.', dueAt: friday }];
  const saturday = friday + 86_400_000;
  expect(keptPromises(accepted, [found('I will send you a brand new lid by Saturday.', saturday)])).toEqual([
    { said: 'I will send you a brand new lid by Saturday.', dueAt: saturday },
  ]);
});

it('an accepted promise does not follow into another sentence, nor into one that is accepted itself', () => {
  const accepted = [
    { said: 'I will send you a new lid by Friday.', dueAt: friday },
    { said: 'I will send you a new pot by Friday.', dueAt: friday },
  ];
  expect(keptPromises(accepted, [found('We will refund the postage.', null)])).toBe(accepted);
  expect(keptPromises(accepted, [found('I will send you a new pot by Friday.')])).toBe(accepted);
});
