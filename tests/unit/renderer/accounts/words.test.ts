import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/domain/account';
import { aheadWords, currencyWords, failureSentence } from '#renderer/accounts/account-words';
import { certificateReason, isExpired } from '#renderer/accounts/certificate-words';
import { ledgerVerdict, originName } from '#renderer/accounts/ledger-words';
import { passphraseStrength } from '#renderer/accounts/passphrase-strength';
import { vaultProblems } from '#renderer/accounts/vault-form';

const account: Account = {
  id: 'a1',
  channel: 'email',
  address: 'anna@example.org',
  name: null,
  state: 'ok',
  failure: null,
  lastSyncAt: 1000,
  nextSyncAt: 181_000,
  syncing: false,
  oauth: null,
  gapSince: null,
  interval: 2,
  spending: null,
};
const at = (instant: number) => `at ${instant}`;

describe('an account in words', () => {
  it('says how current it is and when it is looked at next', () => {
    expect(currencyWords(account, 1000, at)).toBe('Up to date as of at 1000; looks again in 3 minutes.');
    expect(currencyWords({ ...account, lastSyncAt: null, nextSyncAt: null }, 1000, at)).toBe('Nothing fetched yet.');
    expect(currencyWords({ ...account, state: 'paused' }, 1000, at)).toContain('until you resume');
  });

  it('says what is ahead in the largest unit that is exact enough', () => {
    expect([0, 30, 120, 7200].map((seconds) => aheadWords(seconds * 1000, 0, 'en'))).toEqual([
      'shortly',
      'shortly',
      'in 2 minutes',
      'in 2 hours',
    ]);
  });

  it('says why it is not well in the sentence of its code, and in the server’s words without one', () => {
    expect(failureSentence(account)).toBeNull();
    expect(failureSentence({ failure: { code: 'unreachable', detail: 'mail:993', at: 1 } })).toMatch(
      /^mail:993 does not answer/u,
    );
    expect(failureSentence({ failure: { code: 'odd', detail: 'NO [X]', at: 1 } })).toBe('NO [X]');
  });
});

describe('the ledger in words', () => {
  const row = { accountId: 'a1', served: 10, stored: 7, ignored: 2, quarantined: 1, missing: 0 };

  it('says that nothing is missing only when every message is accounted for', () => {
    expect(ledgerVerdict(row)).toEqual({ sentence: 'Nothing is missing.', tone: 'well' });
    expect(ledgerVerdict({ ...row, stored: 4, missing: 3 }).tone).toBe('behind');
    expect(ledgerVerdict({ ...row, stored: 6 }).tone).toBe('wrong');
  });

  it('names whose it is', () => {
    expect([originName('a1', [account]), originName(null, []), originName('gone', [])]).toEqual([
      'anna@example.org',
      'Mail files',
      'Disconnected account',
    ]);
  });
});

describe('a certificate in words', () => {
  it('is explained for the verifier’s codes, and given in its own words otherwise', () => {
    expect(certificateReason('DEPTH_ZERO_SELF_SIGNED_CERT')).toContain('vouches for itself');
    expect(certificateReason('something new')).toBe('something new');
  });

  it('has expired once its last day is over', () => {
    const last = 'Mar 1 00:00:00 2026 GMT';
    expect([isExpired(last, Date.UTC(2026, 1, 28)), isExpired(last, Date.UTC(2026, 2, 2))]).toEqual([false, true]);
  });
});

describe('a passphrase', () => {
  it('is judged by its length and variety, and a repeated character is no strength', () => {
    expect(
      ['password', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'Tr0ub4dor&3', 'correct horse battery staple'].map(passphraseStrength),
    ).toEqual(['weak', 'weak', 'fair', 'strong']);
  });

  it('must have eight characters and be typed twice the same when it is chosen', () => {
    expect(vaultProblems('create', { passphrase: 'short', repeat: 'short' })).toHaveProperty('passphrase');
    expect(vaultProblems('create', { passphrase: 'long enough', repeat: 'long enouph' })).toHaveProperty('repeat');
    expect(vaultProblems('create', { passphrase: 'long enough', repeat: 'long enough' })).toEqual({});
  });

  it('that was chosen once is only asked for, however short it is', () => {
    expect(vaultProblems('unlock', { passphrase: 'x', repeat: '' })).toEqual({});
    expect(vaultProblems('unlock', { passphrase: '', repeat: '' })).toHaveProperty('passphrase');
  });
});
