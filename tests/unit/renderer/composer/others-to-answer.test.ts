import { expect, it } from 'vitest';
import { othersToAnswer } from '#renderer/composer/others-to-answer';

const party = (address: string) => ({ name: null, address });

it('Reply to everyone reaches the others, but neither the shop nor anybody twice', () => {
  const answered = {
    to: [party('shop@example.com'), party('ann@example.com')],
    cc: [party('bob@example.com'), party('kim@example.com')],
  };
  expect(
    othersToAnswer({
      answered,
      own: new Set(['shop@example.com']),
      words: { to: [party('kim@example.com')], cc: [party('bob@example.com')] },
    }),
  ).toEqual([party('ann@example.com')]);
});
