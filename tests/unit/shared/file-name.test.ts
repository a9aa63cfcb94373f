import { expect, test } from 'vitest';
import { fileName } from '#shared/domain/file-name';

test('a file without a name is called after what it is, and opens by its extension', () => {
  expect(fileName({ name: 'plan.pdf', mediaType: 'application/pdf' }, 0)).toBe('plan.pdf');
  expect(fileName({ name: '', mediaType: 'text/calendar' }, 0)).toBe('invitation-1.ics');
  expect(fileName({ name: '', mediaType: 'application/x-unheard-of' }, 2)).toBe('attachment-3');
});
