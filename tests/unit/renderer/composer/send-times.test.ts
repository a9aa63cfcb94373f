import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendTimes } from '#renderer/composer/send-times';

let usual: string | undefined;
beforeAll(() => {
  usual = process.env['TZ'];
  process.env['TZ'] = 'Europe/Berlin';
});
afterAll(() => {
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

const named = (now: string) => sendTimes(Date.parse(now)).map(({ name, at }) => [name, new Date(at).toISOString()]);

it('Tomorrow at nine is nine o’clock, also in the night the clocks change', () => {
  // Saturday before summer time begins, and before it ends.
  expect(named('2026-03-28T12:00:00+01:00')).toEqual([
    ['this-evening', '2026-03-28T17:00:00.000Z'],
    ['tomorrow', '2026-03-29T07:00:00.000Z'],
    ['monday', '2026-03-30T07:00:00.000Z'],
  ]);
  expect(named('2026-10-24T12:00:00+02:00')[1]).toEqual(['tomorrow', '2026-10-25T08:00:00.000Z']);
});

it('Late in the day there is no evening to choose, and on Sunday Monday is tomorrow', () => {
  expect(named('2026-03-01T20:00:00+01:00').map(([name]) => name)).toEqual(['tomorrow']);
  expect(named('2026-03-02T20:00:00+01:00').at(-1)).toEqual(['monday', '2026-03-09T08:00:00.000Z']);
});
