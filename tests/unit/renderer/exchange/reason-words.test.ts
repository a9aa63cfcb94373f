import { expect, it } from 'vitest';
import { reasonWords } from '#renderer/exchange/reason-words';

it('Why a message did not come in is a sentence for a known code, and the reader’s own words otherwise', () => {
  expect(reasonWords({ path: '/home/anna/photo.jpg', reason: 'not-mail' })).toMatch(/^photo\.jpg holds no mail/u);
  expect(reasonWords({ path: 'a.eml', reason: 'An automatic delivery report.' })).toBe('An automatic delivery report.');
  expect(reasonWords({ path: 'a.eml', reason: null })).toBe('');
});
