import { expect, it } from 'vitest';
import { fileName } from '#renderer/exchange/file-name';

it('The name of a file is the last part of its path on any system', () => {
  expect(
    ['/home/anna/Mail/cur/1.eml', 'C:\\Mail\\old.mbox', 'old.mbox', '/home/anna/Mail/', '/'].map(fileName),
  ).toEqual(['1.eml', 'old.mbox', 'old.mbox', 'Mail', '/']);
});
