import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formParts } from '#renderer/message/form-parts';

const name = { label: 'Name', value: 'Mira' };
const message = { label: 'Message', value: 'Hello!' };
const long = { label: 'Remarks', value: 'One line.\nAnother line.' };

describe('a filled-in form', () => {
  it('shows as its message what counts as its text, however short', () => {
    expect(formParts([name, long, message], ' Hello! ')).toEqual({ answers: [name, long], message });
  });

  it('shows the longest answer of several lines as its message when none is its text', () => {
    expect(formParts([name, long, message], 'Something else')).toEqual({ answers: [name, message], message: long });
  });

  it('has no message when all answers are short', () => {
    expect(formParts([name, message], '')).toEqual({ answers: [name, message], message: null });
  });

  it('shows every answer once', () => {
    const field = fc.record({ label: fc.string(), value: fc.string({ maxLength: 120 }) });
    fc.assert(
      fc.property(fc.array(field), fc.string(), (fields, text) => {
        const parts = formParts(fields, text);
        expect(parts.answers.length + (parts.message ? 1 : 0)).toBe(fields.length);
      }),
    );
  });
});
