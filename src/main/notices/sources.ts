import { listDueBetween } from '#main/storage/today';
import { listOutgoing } from '#main/storage/outbox';
import type { Reader } from '#main/storage/statement';
import type { Account } from '#shared/domain/account';
import type { Notable } from '#shared/domain/notice';

/** What became due longer ago stands on Today, and is no news. */
const recent = 7 * 86_400_000;
const mostDue = 200;

/** Everything that is so now and deserves a notice; each under an id that stays the same while it is the same thing. */
export function notableNow(
  reader: Reader,
  { now, accounts }: Readonly<{ now: number; accounts: readonly Account[] }>,
): readonly Notable[] {
  const due = listDueBetween(reader, { from: now - recent, to: now, limit: mostDue }).map(({ id, dueAt }): Notable => ({
    id: `due:${id}:${dueAt}`,
    kind: 'due',
    about: id,
    words: null,
    at: dueAt,
  }));
  const signIns = accounts
    // That the passwords are locked is said across the window.
    .filter(({ state, failure }) => state === 'needs-sign-in' && failure?.code !== 'vault-locked')
    .map(({ id, lastSyncAt }): Notable => {
      // Read again in between, it is another time that it needs one.
      return { id: `sign-in:${id}:${lastSyncAt ?? 0}`, kind: 'sign-in', about: id, words: null, at: now };
    });
  const unsent = listOutgoing(reader)
    .filter(({ state }) => state === 'failed' || state === 'unknown')
    .map(({ id, attempts }): Notable => {
      return { id: `not-sent:${id}:${attempts}`, kind: 'not-sent', about: id, words: null, at: now };
    });
  return [...due, ...signIns, ...unsent];
}
