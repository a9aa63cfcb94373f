import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '#shared/domain/outbox';
import { outgoingState } from '#renderer/message/outgoing-state';
import { someOutgoing } from '../some.ts';

const now = 1_000_000;
const item = someOutgoing({ notBefore: now + 4200, queuedAt: now });
const actions = (one: OutboxItem): string[] => outgoingState(one, now)?.actions.map(({ action }) => action) ?? [];

describe('a reply on its way out', () => {
  it('counts down and can be undone while it is held', () => {
    expect(outgoingState(item, now)).toMatchObject({
      words: 'Sending in 5 seconds',
      actions: [{ action: 'cancel', words: 'Undo' }],
    });
  });

  it('cannot be undone in the moment it leaves', () => {
    expect([actions({ ...item, notBefore: now - 100 }), actions({ ...item, state: 'leased' })]).toEqual([[], []]);
  });

  it('says why it waits, can be tried now or taken back', () => {
    const waiting = {
      ...item,
      attempts: 1,
      failure: { code: 'unreachable', message: 'smtp.example.com does not answer.' },
    };
    expect(outgoingState(waiting, now)?.words).toContain('smtp.example.com does not answer');
    expect(actions(waiting)).toEqual(['retry', 'cancel']);
  });

  it('shows what the server said when it was refused', () => {
    expect(
      outgoingState({ ...item, state: 'failed', failure: { code: 'something-new', message: '550 no such user.' } }, now)
        ?.words,
    ).toBe('Not sent. 550 no such user.');
  });

  it('says that it came back, without pretending that it never left', () => {
    const back = {
      ...item,
      state: 'failed',
      failure: { code: 'not-delivered', message: 'This did not arrive.' },
    } as const;
    expect(outgoingState(back, now)?.words).toBe('This did not arrive.');
    expect(actions(back)).toEqual(['retry']);
  });

  it('that is held says why, and is sent anyway, rewritten or dropped; what takes a reason is not sent from here', () => {
    const wrote = { ...item, state: 'held', failure: { code: 'they-wrote-first', message: 'They wrote.' } } as const;
    expect([outgoingState(wrote, now)?.words, actions(wrote)]).toEqual(['They wrote.', ['retry', 'cancel', 'drop']]);
    const barred = { ...wrote, failure: { code: 'do-not-contact', message: 'No.' } };
    expect(actions(barred)).toEqual(['cancel', 'drop']);
  });

  it('asks when nobody knows whether it left', () => {
    expect(actions({ ...item, state: 'unknown' })).toEqual(['it-was-sent', 'send-again']);
  });

  it('says for good what did not go well with a reply that was sent', () => {
    const remark = { code: 'sent-with-remark', message: 'Not accepted for cara@example.org' };
    expect(outgoingState({ ...item, state: 'sent', sentAt: now - 3_600_000, failure: remark }, now)?.words).toBe(
      'Not accepted for cara@example.org',
    );
  });

  it('is news for ten minutes after it was sent', () => {
    expect([
      outgoingState({ ...item, state: 'sent', sentAt: now - 60_000 }, now)?.words,
      outgoingState({ ...item, state: 'sent', sentAt: now - 3_600_000 }, now),
    ]).toEqual(['Sent', null]);
  });
});
