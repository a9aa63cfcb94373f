import type { Account } from '#shared/domain/account';
import type { OutboxItem } from '#shared/domain/outbox';

/**
 * Mailboxes that are not read though they should be: a paused one is as its owner wants it, and that the passwords are
 * locked is said across the window, once for all of them.
 */
export function troubledAccounts(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(
    ({ state, failure }) => state !== 'ok' && state !== 'paused' && failure?.code !== 'vault-locked',
  );
}

/** Mails that wait for the time somebody chose, the next one first. */
export function scheduledReplies(items: readonly OutboxItem[]): readonly OutboxItem[] {
  return items
    .filter(({ state, sendAt, attempts }) => state === 'queued' && sendAt !== null && attempts === 0)
    .toSorted((left, right) => left.notBefore - right.notBefore);
}

/** Replies worth worrying about: one queued a moment ago that has met no trouble is on its way, and no news. */
export function troubledReplies(items: readonly OutboxItem[]): readonly OutboxItem[] {
  return items.filter(({ state, attempts, failure }) => {
    const onItsWay = state === 'queued' || state === 'leased';
    return (
      state === 'failed' || state === 'unknown' || state === 'held' || (onItsWay && (attempts > 0 || failure !== null))
    );
  });
}
