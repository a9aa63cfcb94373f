import { describe, expect, it } from 'vitest';
import { noDetails } from '#shared/domain/interaction';
import { foldMessages, newestToRead, type Stretch } from '#renderer/conversation/folding';
import { someMessage, someOutgoing } from '../some.ts';

const untouched = { byHand: new Map<string, boolean>(), middle: false };
const words = (stretches: readonly Stretch[]): string[] =>
  stretches.map((stretch) =>
    stretch.kind === 'folded'
      ? `${stretch.messages.length} folded`
      : `${stretch.message.id}${stretch.open ? ' open' : ''}`,
  );
const messages = (count: number) => Array.from({ length: count }, (_, index) => someMessage(String(index + 1)));

describe('folding a conversation', () => {
  it('opens the newest message and leaves a short history as lines', () => {
    expect(words(foldMessages(messages(3), untouched))).toEqual(['1', '2', '3 open']);
  });

  it('folds a long middle into one line and keeps the line before the newest', () => {
    expect(words(foldMessages(messages(12), untouched))).toEqual(['1', '9 folded', '11', '12 open']);
  });

  it('shows every line once the middle is unfolded', () => {
    expect(foldMessages(messages(12), { ...untouched, middle: true })).toHaveLength(12);
  });

  it('opens what is unread and what has not left', () => {
    const failed = someOutgoing({ interactionId: '2', state: 'failed', attempts: 1 });
    expect(
      words(
        foldMessages(
          [
            someMessage('1', { read: false }),
            someMessage('2', { outbox: failed }),
            someMessage('3', { outbox: { ...failed, state: 'sent' } }),
            someMessage('4'),
          ],
          untouched,
        ),
      ),
    ).toEqual(['1 open', '2 open', '3', '4 open']);
  });

  it('leaves what a machine sent by itself a line, and opens at what somebody wrote', () => {
    const machine = { ...noDetails, automatic: 'reply' } as const;
    const thread = [someMessage('1'), someMessage('2'), someMessage('3', { details: machine, read: false })];
    expect(words(foldMessages(thread, untouched))).toEqual(['1', '2 open', '3']);
    expect(newestToRead(thread)?.id).toBe('2');
    expect(words(foldMessages(thread.slice(2), untouched))).toEqual(['3 open']);
  });

  it('opens what did not arrive, and folds the report about it', () => {
    const delivery = { outcome: 'failed', recipient: 'kim@example.con', reason: null, of: 'ours' } as const;
    const thread = [
      someMessage('1', { direction: 'outbound', providerId: 'ours' }),
      someMessage('2', { details: { ...noDetails, automatic: 'report', delivery } }),
      someMessage('3'),
    ];
    expect(words(foldMessages(thread, untouched))).toEqual(['1 open', '2', '3 open']);
  });

  it('does as it was told by hand', () => {
    expect(
      words(
        foldMessages(messages(2), {
          byHand: new Map([
            ['1', true],
            ['2', false],
          ]),
          middle: false,
        }),
      ),
    ).toEqual(['1 open', '2']);
  });

  it('says nothing about nothing', () => {
    expect(foldMessages([], untouched)).toEqual([]);
  });
});
