import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/domain/account';
import type { OutboxItem } from '#shared/domain/outbox';
import { troubledAccounts, troubledReplies } from '#renderer/today/trouble';
import { hasWaitedLong, waitingWords } from '#renderer/today/waiting-words';
import { someOutgoing } from '../some.ts';

const hour = 3_600_000;

describe('how long somebody waits', () => {
  it('is said in one whole unit, at least a minute', () => {
    const waits = [0, 59 * 60_000, hour, 47 * hour, 59 * 24 * hour, 100 * 24 * hour, 800 * 24 * hour];
    expect(waits.map((wait) => waitingWords(wait, 'en'))).toEqual([
      '1 minute',
      '59 minutes',
      '1 hour',
      '1 day',
      '59 days',
      '3 months',
      '2 years',
    ]);
  });

  it('is long from a day on', () => {
    expect([hasWaitedLong(23 * hour), hasWaitedLong(24 * hour)]).toEqual([false, true]);
  });
});

describe('trouble', () => {
  const reply = someOutgoing();

  it('is a reply that failed, may have left, or waits after a failed try; not one just queued', () => {
    const replies: readonly OutboxItem[] = [
      { ...reply, id: 'just queued' },
      { ...reply, id: 'tried', attempts: 1 },
      { ...reply, id: 'failed', state: 'failed' },
      { ...reply, id: 'unknown', state: 'unknown' },
      { ...reply, id: 'leaving', state: 'leased' },
    ];
    expect(troubledReplies(replies).map(({ id }) => id)).toEqual(['tried', 'failed', 'unknown']);
  });

  it('is a mailbox that is not read against its owner’s will', () => {
    const states: readonly Account['state'][] = ['ok', 'paused', 'needs-sign-in', 'unreachable', 'rate-limited'];
    const accounts = states.map((state): Account => ({
      id: state,
      channel: 'email',
      address: '',
      name: null,
      state,
      failure: null,
      lastSyncAt: null,
      nextSyncAt: null,
      syncing: false,
      oauth: null,
      gapSince: null,
      interval: 2,
      spending: null,
    }));
    expect(troubledAccounts(accounts).map(({ id }) => id)).toEqual(['needs-sign-in', 'unreachable', 'rate-limited']);
    const locked = accounts.map((account) => ({ ...account, failure: { code: 'vault-locked', detail: null, at: 0 } }));
    expect(troubledAccounts(locked)).toEqual([]);
  });
});
