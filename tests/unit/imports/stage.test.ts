import { expect, it } from 'vitest';
import { readStage } from '#main/imports/values/words';

it('A stage is one of ours where another program calls it otherwise, else the word itself, whatever the word is.', () => {
  expect(['Stammkunde', 'Sales Qualified Lead', 'constructor', '__proto__', 'Friend', ' '].map(readStage)).toEqual([
    ...['regular', 'lead', 'constructor', '__proto__', 'Friend', null],
  ]);
});
