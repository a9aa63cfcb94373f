import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecipients, recipientWords, withRecipients } from '#renderer/composer/parse-recipients';

describe('recipients as they are typed', () => {
  it('are addresses with or without names, separated as mail programs do', () => {
    expect(
      parseRecipients(
        'kim@example.com; "Doe, Jane" <Jane@Example.com>\nBob Stone <bob@example.org>, <ann@example.net>',
      ),
    ).toEqual({
      parties: [
        { name: null, address: 'kim@example.com' },
        { name: 'Doe, Jane', address: 'jane@example.com' },
        { name: 'Bob Stone', address: 'bob@example.org' },
        { name: null, address: 'ann@example.net' },
      ],
      rest: '',
    });
  });

  it('leave over what is no address yet', () => {
    expect(parseRecipients('kim@example.com, jane, bob@, @example.com, a@b, x y@example.com')).toEqual({
      parties: [{ name: null, address: 'kim@example.com' }],
      rest: 'jane, bob@, @example.com, a@b, x y@example.com',
    });
  });

  it('are understood again when written out', () => {
    const party = fc.record({
      name: fc.option(fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[A-Za-z]$/u)),
      address: fc.stringMatching(/^[a-z0-9.+-]{1,20}@[a-z0-9]{1,20}\.[a-z]{2,6}$/u),
    });
    fc.assert(
      fc.property(fc.array(party, { maxLength: 5 }), (parties) => {
        const written = parties.map(recipientWords);
        expect(parseRecipients(written.join(', ')).parties).toEqual(parties);
      }),
    );
  });

  it('are named once however often they are added', () => {
    const kim = { name: 'Kim', address: 'kim@example.com' };
    expect(
      withRecipients(
        [kim],
        [
          { name: null, address: 'kim@example.com' },
          { name: null, address: 'a@example.com' },
          { name: 'A', address: 'a@example.com' },
        ],
      ),
    ).toEqual([kim, { name: null, address: 'a@example.com' }]);
  });
});
