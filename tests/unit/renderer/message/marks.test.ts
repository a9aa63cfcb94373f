import { describe, expect, it } from 'vitest';
import { noDetails } from '#shared/domain/interaction';
import { marksOf, worthSayingWhenOpen } from '#renderer/message/marks';

describe('what a message is besides words', () => {
  it('is nothing for a plain message', () => {
    expect(marksOf({ kind: 'message', details: noDetails })).toEqual([]);
  });

  it('is said most telling first, and where an open message shows it anyway not again', () => {
    const details = { ...noDetails, automatic: 'bulk', protection: 'signed' } as const;
    expect(marksOf({ kind: 'review', details })).toEqual(['review', 'bulk', 'signed']);
    expect(marksOf({ kind: 'review', details }).filter(worthSayingWhenOpen)).toEqual(['bulk', 'signed']);
  });
});
