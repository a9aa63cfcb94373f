import { expect, it } from 'vitest';
import { isVisible } from '#renderer/exchange/dropped-files';

it('Hidden files of the system are passed over, mail files are not', () => {
  expect(['.DS_Store', 'letter.eml', '1700000000.M1P2.host:2,S'].filter((name) => isVisible({ name }))).toEqual([
    'letter.eml',
    '1700000000.M1P2.host:2,S',
  ]);
});
